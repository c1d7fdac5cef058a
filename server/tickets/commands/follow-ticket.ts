import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { ticketFor } from '../policy.ts';
import { deleteFollower, putFollower } from '../store.ts';

/** The calling agent follows a ticket, or stops. */
export async function followTicket(ctx: Ctx, ticketId: number, follow: boolean): Promise<void> {
  await ticketFor(ctx, ticketId, 'tickets.read');
  if (ctx.actor.kind !== 'agent') notFound('ticket');
  const agentId = ctx.actor.id;
  const changed = follow ? await putFollower(ctx, ticketId, agentId) : await deleteFollower(ctx, ticketId, agentId);
  if (changed) ctx.emit(follow ? 'ticket.followed' : 'ticket.unfollowed', { agentId }, { ticketId });
}
