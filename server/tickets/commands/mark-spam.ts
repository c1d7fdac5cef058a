import type { Ctx } from '../../platform/context.ts';
import { liveTicketFor } from '../policy.ts';
import { updateTicket } from '../store.ts';

/** Marks a ticket as spam or takes the mark away; it leaves the lists of work and counts in no figure. */
export async function markSpam(ctx: Ctx, ticketId: number, isSpam: boolean): Promise<void> {
  const ticket = await liveTicketFor(ctx, ticketId, 'tickets.edit');
  if (ticket.is_spam === isSpam) return;
  await updateTicket(ctx, ticketId, { is_spam: isSpam, updated_at: ctx.now });
  ctx.emit(isSpam ? 'ticket.marked-spam' : 'ticket.unmarked-spam', {}, { ticketId });
}
