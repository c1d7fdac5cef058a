import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { liveTicketFor, type TicketRecord } from '../policy.ts';
import { tallyOf } from '../queries/tally-of.ts';
import { afterCustomerWrote } from '../rules/ticket-metrics.ts';
import { moveMessagesTo, updateMetrics, updateTicket } from '../store.ts';
import { changeCcs } from './change-ccs.ts';
import { setStatus } from './set-status.ts';

/**
 * A reply came from an address that was not on its ticket, so it stands in a ticket of its own, linked. An agent says they
 * belong together: the messages move, the writer is put in copy, and the empty ticket goes to the trash. Answers the
 * ticket they are in now.
 */
export async function addToLinked(ctx: Ctx, ticketId: number): Promise<number> {
  const source = await liveTicketFor(ctx, ticketId, 'tickets.edit');
  if (source.linked_to_id === null)
    refuse('conflict', 'ticket.not-linked', 'This ticket is not linked to another one.');
  const target = await liveTicketFor(ctx, source.linked_to_id, 'tickets.edit');
  if (target.status === 'closed') refuse('conflict', 'ticket.closed', 'The linked ticket is closed.');
  const messageIds = await moveMessagesTo(ctx, source.id, target.id);
  await putWriterInCopy(ctx, source, target);
  await receiveMoved(ctx, source, target, messageIds);
  await updateTicket(ctx, source.id, {
    deleted_at: ctx.now,
    linked_to_id: null,
    last_message_id: null,
    preview: '',
    preview_by: null,
  });
  ctx.emit('ticket.messages-moved', { toTicketId: target.id, messageIds }, { ticketId: source.id });
  ctx.emit('ticket.messages-received', { fromTicketId: source.id, messageIds }, { ticketId: target.id });
  ctx.emit('ticket.deleted', {}, { ticketId: source.id });
  return target.id;
}

async function putWriterInCopy(ctx: Ctx, source: TicketRecord, target: TicketRecord): Promise<void> {
  if (source.requester_id === target.requester_id) return;
  const writer = await ctx.db
    .selectFrom('customer_emails')
    .select('email')
    .where('customer_id', '=', source.requester_id)
    .orderBy('rank')
    .executeTakeFirst();
  if (writer) await changeCcs(ctx, target, [...target.ccs, writer.email]);
}

async function receiveMoved(
  ctx: Ctx,
  source: TicketRecord,
  target: TicketRecord,
  messageIds: readonly number[],
): Promise<void> {
  const newest = Math.max(target.last_message_id ?? 0, ...messageIds);
  const movedIsNewest = messageIds.includes(newest);
  await updateTicket(ctx, target.id, {
    last_message_id: newest || null,
    updated_at: ctx.now,
    ...(movedIsNewest && { preview: source.preview, preview_by: source.preview_by }),
    waiting_since: target.waiting_since ?? source.waiting_since,
  });
  if (source.waiting_since === null) return;
  const tally = afterCustomerWrote(await tallyOf(ctx, target.id), source.waiting_since);
  const reopened = target.status === 'solved';
  const opens = reopened || target.status === 'pending' || target.status === 'on-hold';
  await updateMetrics(ctx, target.id, opens ? await setStatus(ctx, target, tally, 'open', 'customer-message') : tally);
  if (reopened) ctx.emit('ticket.reopened', { messageId: newest || null }, { ticketId: target.id });
}
