import type { Ctx } from '../../platform/context.ts';
import { putCredentials } from '../store.ts';

/** Gives an agent a password; the hash is made before, because that takes long. Tells nobody: the caller knows why. */
export async function setPassword(ctx: Ctx, agentId: number, passwordHash: string): Promise<void> {
  await putCredentials(ctx, { agent_id: agentId, password_hash: passwordHash, changed_at: ctx.now });
}
