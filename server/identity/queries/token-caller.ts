import type { Look } from '../../platform/context.ts';
import type { Caller } from '../../platform/domain.ts';
import { actorColumns, actorOf } from '../../staff/queries/agent-actor.ts';
import { tokenHash } from '../rules/token-hash.ts';

export type TokenCaller = { caller: Caller; tokenId: number; lastUsedAt: Date | null };

/** Who calls with this API token; null when it is unknown or revoked, or its agent deactivated. One query. */
export async function tokenCaller(look: Look, secret: string): Promise<TokenCaller | null> {
  const row = await look.db
    .selectFrom('api_tokens')
    .innerJoin('agents', 'agents.id', 'api_tokens.agent_id')
    .select(actorColumns)
    .select(['api_tokens.id', 'api_tokens.scopes', 'api_tokens.last_used_at'])
    .where('api_tokens.token_hash', '=', tokenHash(secret))
    .where('api_tokens.revoked_at', 'is', null)
    .where('agents.deactivated_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    caller: { actor: actorOf(row), via: 'token', sessionId: null, scopes: row.scopes },
    tokenId: row.id,
    lastUsedAt: row.last_used_at,
  };
}
