import type { EventPayload } from '../../../contract/events.ts';
import type { Ctx } from '../../platform/context.ts';
import { businessClock } from '../../settings/queries/business-clock.ts';
import type { TicketRecord } from '../policy.ts';
import { tallyOf } from '../queries/tally-of.ts';
import { lastWordsOfTicket, threadOfTicket } from '../queries/thread-of-ticket.ts';
import { tallyOfThread, waitingOfThread } from '../rules/tally-of-thread.ts';
import { afterCustomerWrote, type Tally } from '../rules/ticket-metrics.ts';
import { updateMetrics, updateTicket } from '../store.ts';
import { moveMessages } from '../stores/together.ts';
import { setStatus } from './set-status.ts';

export type MoveReason = EventPayload<'ticket.messages-moved'>['because'];

/** Messages pass between two locked tickets, and both tell it. Answers which; the tickets' rows are the caller's to bring up to date. */
export async function passMessages(
  ctx: Ctx,
  tickets: { from: TicketRecord; to: TicketRecord },
  ids: readonly number[] | 'all',
  { because, waits }: { because: MoveReason; waits: boolean },
): Promise<number[]> {
  const { from, to } = tickets;
  const messageIds = await moveMessages(ctx, from, to, ids);
  if (messageIds.length === 0) return messageIds;
  ctx.emit('ticket.messages-moved', { toTicketId: to.id, messageIds, because }, { ticketId: from.id });
  ctx.emit('ticket.messages-received', { fromTicketId: from.id, messageIds, because, waits }, { ticketId: to.id });
  return messageIds;
}

/**
 * A ticket that received messages: whose customer waited there waits here, and opens what stood still. `waitedSince` is since when.
 * Customers' words that are new to it reopen a solved ticket (`because: 'customer-message'`); an agent who tidies up does not.
 */
export async function receiveThread(
  ctx: Ctx,
  ticket: TicketRecord,
  waitedSince: Date | null,
  because: 'agent' | 'customer-message',
): Promise<void> {
  const words = await lastWordsOfTicket(ctx, ticket.id);
  const waiting_since = earlier(ticket.waiting_since, waitedSince);
  await updateTicket(ctx, ticket.id, { ...words, waiting_since, updated_at: ctx.now });
  Object.assign(ticket, words, { waiting_since });
  let tally = await countedAnew(ctx, ticket, await tallyOf(ctx, ticket.id));
  if (waitedSince) {
    tally = afterCustomerWrote(tally, waitedSince);
    const reopened = ticket.status === 'solved' && because === 'customer-message';
    if (ticket.status === 'solved' || ticket.status === 'pending' || ticket.status === 'on-hold')
      tally = await setStatus(ctx, ticket, tally, 'open', because);
    if (reopened) ctx.emit('ticket.reopened', { messageId: ticket.last_message_id }, { ticketId: ticket.id });
  }
  await updateMetrics(ctx, ticket.id, tally);
}

/** A ticket that gave messages away: what is left says how it stands. */
export async function yieldThread(ctx: Ctx, ticket: TicketRecord): Promise<void> {
  const thread = await threadOfTicket(ctx, ticket.id);
  const words = await lastWordsOfTicket(ctx, ticket.id);
  const waiting_since = ticket.waiting_since && waitingOfThread(thread);
  await updateTicket(ctx, ticket.id, { ...words, waiting_since, updated_at: ctx.now });
  Object.assign(ticket, words, { waiting_since });
  await updateMetrics(ctx, ticket.id, await countedAnew(ctx, ticket, await tallyOf(ctx, ticket.id)));
}

/** The metrics with what depends on messages counted anew from those that are there now. */
export async function countedAnew(ctx: Ctx, ticket: TicketRecord, tally: Tally): Promise<Tally> {
  const { seconds } = await businessClock(ctx, ticket.brand_id);
  return tallyOfThread(tally, ticket.created_at, await threadOfTicket(ctx, ticket.id), seconds);
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return one ?? other;
  return one < other ? one : other;
}
