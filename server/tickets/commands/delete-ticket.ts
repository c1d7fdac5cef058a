import type { Ctx } from '../../platform/context.ts';
import { ticketFor } from '../policy.ts';
import { updateTicket } from '../store.ts';

/** Moves a ticket to the trash. Nothing is destroyed. */
export async function deleteTicket(ctx: Ctx, ticketId: number): Promise<void> {
  const ticket = await ticketFor(ctx, ticketId, 'tickets.delete');
  if (ticket.deleted_at) return;
  await updateTicket(ctx, ticketId, { deleted_at: ctx.now });
  ctx.emit('ticket.deleted', {}, { ticketId });
}

/** Takes a ticket out of the trash, as it was. */
export async function restoreTicket(ctx: Ctx, ticketId: number): Promise<void> {
  const ticket = await ticketFor(ctx, ticketId, 'tickets.delete');
  if (!ticket.deleted_at) return;
  await updateTicket(ctx, ticketId, { deleted_at: null, updated_at: ctx.now });
  ctx.emit('ticket.restored', {}, { ticketId });
}
