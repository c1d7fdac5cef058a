import type { Ctx } from '../../platform/context.ts';
import { moveTicketsBack, moveTicketsToCustomer } from '../store.ts';

/** After two customers became one, the tickets of the merged one are the kept one’s. */
export async function followMerge(ctx: Ctx, mergedId: number, keptId: number): Promise<void> {
  for (const ticketId of await moveTicketsToCustomer(ctx, mergedId, keptId))
    ctx.emit('ticket.requester-changed', { from: mergedId, to: keptId }, { ticketId });
}

/** After a merge was undone, the tickets that it had moved go back; newer ones stay with the kept customer. */
export async function followMergeUndone(ctx: Ctx, mergedId: number, keptId: number): Promise<void> {
  for (const ticketId of await moveTicketsBack(ctx, mergedId, keptId))
    ctx.emit('ticket.requester-changed', { from: keptId, to: mergedId }, { ticketId });
}
