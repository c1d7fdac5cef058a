import type { Ctx } from '../../platform/context.ts';
import { noteBusy } from '../store.ts';

/** An agent was given, answered or solved something: they are not idle. */
export async function noteWork(ctx: Ctx, agentId: number | null): Promise<void> {
  if (agentId !== null) await noteBusy(ctx, agentId);
}
