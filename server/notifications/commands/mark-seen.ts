import type { Ctx } from '../../platform/context.ts';
import { ownAgent } from '../policy.ts';
import { markNotificationsSeen } from '../store.ts';

/** The caller has seen what happened up to a notification: on one ticket, or on all. Other windows hear it. */
export async function markSeen(ctx: Ctx, which: { upTo: number; ticketId?: number | undefined }): Promise<void> {
  const { id } = ownAgent(ctx);
  if (await markNotificationsSeen(ctx, id, which)) ctx.emit('agent.notified', { agentIds: [id] });
}
