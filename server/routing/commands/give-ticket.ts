import type { Ctx } from '../../platform/context.ts';
import { changeTicket } from '../../tickets/commands/change-ticket.ts';
import { deleteEntries, noteBusy, noteTurn, putAssignment } from '../store.ts';

export type Gift = { ticketId: number; queueId: number; queue: string; agentId: number; since: Date };

/** A waiting ticket goes to an agent, who has had their turn; the house gives it, also where the agent accepted an offer. */
export async function giveTicket(ctx: Ctx, gift: Gift): Promise<void> {
  const { ticketId, queueId, queue, agentId, since } = gift;
  await changeTicket(ctx, ticketId, { assigneeId: agentId });
  await deleteEntries(ctx, [ticketId]);
  await putAssignment(ctx, { ticketId, queueId, agentId });
  await noteTurn(ctx, queueId, agentId);
  await noteBusy(ctx, agentId);
  const waited = Math.max(0, Math.floor((ctx.now.getTime() - since.getTime()) / 1000));
  ctx.emit('ticket.routed', { queueId, queue, agentId, waited }, { ticketId });
}
