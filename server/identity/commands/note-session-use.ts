import { randomBytes } from 'node:crypto';
import type { Ctx } from '../../platform/context.ts';
import { noteAgentSeen } from '../../staff/commands/note-agent-seen.ts';
import type { SessionCaller } from '../queries/session-caller.ts';
import { sessionLife } from '../rules/session-life.ts';
import { tokenHash } from '../rules/token-hash.ts';
import { rotateSession, touchSession } from '../store.ts';

/** A session was used: writes when and from where, and gives it a new token when the old one has served its time. Answers the seed of the new token, or null when the token stays. */
export async function noteSessionUse(
  ctx: Ctx,
  session: SessionCaller['session'],
  from: { agentId: number; address: string; mayRotate: boolean },
): Promise<string | null> {
  await noteAgentSeen(ctx, from.agentId);
  const old = ctx.now.getTime() - session.rotatedAt.getTime() >= sessionLife.rotateAfter;
  if (old && from.mayRotate && !session.stale) {
    const seed = randomBytes(32).toString('base64url');
    const hash = tokenHash(ctx.house.keys.sign('session', seed));
    if (await rotateSession(ctx, session, { seed, hash })) return seed;
  }
  await touchSession(ctx, session.id, from.address);
  return null;
}
