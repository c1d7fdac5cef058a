import type { Look } from '../../platform/context.ts';
import type { Caller } from '../../platform/domain.ts';
import { actorColumns, actorOf } from '../../staff/queries/agent-actor.ts';
import { sessionLife } from '../rules/session-life.ts';
import { tokenHash } from '../rules/token-hash.ts';

export type SessionCaller = {
  caller: Caller;
  session: {
    id: number;
    tokenHash: string;
    seed: string;
    rotatedAt: Date;
    lastSeenAt: Date;
    expiresAt: Date;
    /** The browser came with the token before the last rotation. */
    stale: boolean;
  };
};

/** Whose session this cookie is; null when it is unknown, ended, too old or idle too long, or its agent deactivated. One query. */
export async function sessionCaller(look: Look, token: string): Promise<SessionCaller | null> {
  const hash = tokenHash(token);
  const before = (ms: number) => new Date(look.now.getTime() - ms);
  const row = await look.db
    .selectFrom('sessions')
    .innerJoin('agents', 'agents.id', 'sessions.agent_id')
    .select(actorColumns)
    .select(['sessions.id', 'token_hash', 'token_seed', 'rotated_at', 'sessions.last_seen_at', 'expires_at'])
    .where((where) =>
      where.or([
        where('token_hash', '=', hash),
        where.and([where('previous_token_hash', '=', hash), where('rotated_at', '>', before(sessionLife.grace))]),
      ]),
    )
    .where('ended_at', 'is', null)
    .where('expires_at', '>', look.now)
    .where('sessions.last_seen_at', '>', before(sessionLife.idle))
    .where('agents.deactivated_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    caller: { actor: actorOf(row), via: 'session', sessionId: row.id, scopes: null },
    session: {
      id: row.id,
      tokenHash: row.token_hash,
      seed: row.token_seed,
      rotatedAt: row.rotated_at,
      lastSeenAt: row.last_seen_at,
      expiresAt: row.expires_at,
      stale: row.token_hash !== hash,
    },
  };
}
