import type { Ctx } from '../../platform/context.ts';
import { touchAgent } from '../store.ts';

/** The agent is here: colleagues see when that was last. */
export async function noteAgentSeen(ctx: Ctx, agentId: number): Promise<void> {
  await touchAgent(ctx, agentId);
}
