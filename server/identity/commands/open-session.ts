import { randomBytes } from 'node:crypto';
import { actingAs, type Ctx } from '../../platform/context.ts';
import { csrfToken } from '../../platform/http/csrf.ts';
import { notFound } from '../../platform/refuse.ts';
import { agentActor } from '../../staff/queries/agent-actor.ts';
import { sessionLife } from '../rules/session-life.ts';
import { tokenHash } from '../rules/token-hash.ts';
import { insertSession } from '../store.ts';

/** Where a session is opened from. */
export type Visitor = { device: string; address: string };
/** What the browser is given: the secret of the session and the token that proves our own page. */
export type OpenedSession = { id: number; token: string; csrf: string; expiresAt: Date };

/** Opens a session for an agent whose right to come in was proven. A new one every time: nobody can plant a session on another (OWASP session fixation). */
export async function openSession(ctx: Ctx, agentId: number, visitor: Visitor): Promise<OpenedSession> {
  const actor = (await agentActor(ctx, agentId)) ?? notFound('agent');
  const seed = randomBytes(32).toString('base64url');
  const token = ctx.house.keys.sign('session', seed);
  const expiresAt = new Date(ctx.now.getTime() + sessionLife.absolute);
  const id = await insertSession(ctx, {
    agent_id: agentId,
    token_hash: tokenHash(token),
    token_seed: seed,
    rotated_at: ctx.now,
    device: visitor.device,
    address: visitor.address,
    created_at: ctx.now,
    last_seen_at: ctx.now,
    expires_at: expiresAt,
  });
  actingAs(ctx, actor).emit('agent.signed-in', { agentId });
  return { id, token, csrf: csrfToken(ctx.house, id), expiresAt };
}
