import type { Ctx } from '../../platform/context.ts';
import type { TicketRecord } from '../policy.ts';
import { updateTicket } from '../store.ts';

/** Sets the addresses in copy and tells what was added and removed. */
export async function changeCcs(ctx: Ctx, ticket: TicketRecord, ccs: readonly string[]): Promise<void> {
  const wanted = [...new Set(ccs.map((address) => address.toLowerCase()))];
  const added = wanted.filter((address) => !ticket.ccs.includes(address));
  const removed = ticket.ccs.filter((address) => !wanted.includes(address));
  if (added.length === 0 && removed.length === 0) return;
  await updateTicket(ctx, ticket.id, { ccs: wanted, updated_at: ctx.now });
  ticket.ccs = wanted;
  ctx.emit('ticket.ccs-changed', { added, removed }, { ticketId: ticket.id });
}
