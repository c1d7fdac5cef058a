import type { Ctx } from '../../platform/context.ts';
import type { TicketRecord } from '../policy.ts';
import { tallyOf } from '../queries/tally-of.ts';
import { afterCustomerMessage } from '../rules/lifecycle.ts';
import { afterCustomerWrote } from '../rules/ticket-metrics.ts';
import { updateMetrics, updateTicket } from '../store.ts';
import { fileCustomerMessage, lastWordsOf } from './file-customer-message.ts';
import type { IncomingMessage } from './incoming-message.ts';
import { type NewTicket, openTicketWithMessage } from './open-ticket.ts';
import { setStatus } from './set-status.ts';
import { wakeTicket } from './snooze-ticket.ts';

export type ReceivedMessage = { ticketId: number; messageId: number; opened: boolean };

/**
 * The one door in: everything a customer says on any channel comes through here. `ticketId` is the ticket that the channel
 * matched, null for a new one. A message to a merged ticket
 * is filed in the one it became part of; to a closed ticket, or to one in the trash, it opens a follow-up.
 */
export async function receiveMessage(
  ctx: Ctx,
  ticketId: number | null,
  message: IncomingMessage,
  asNew: NewTicket,
): Promise<ReceivedMessage> {
  const ticket =
    ticketId === null
      ? undefined
      : await ctx.db.selectFrom('tickets').selectAll().where('id', '=', ticketId).forUpdate().executeTakeFirst();
  if (ticket?.merged_into_id) return receiveMessage(ctx, ticket.merged_into_id, message, asNew);
  if (!ticket) return receiveAsNew(ctx, message, asNew);
  if (ticket.deleted_at || ticket.status === 'closed') return receiveAsNew(ctx, message, followUpOf(ticket, asNew));
  return append(ctx, ticket, message);
}

async function receiveAsNew(ctx: Ctx, message: IncomingMessage, asNew: NewTicket): Promise<ReceivedMessage> {
  return { ...(await openTicketWithMessage(ctx, asNew, message)), opened: true };
}

/** The follow-up stays with the people and in the place of the ticket it follows. */
function followUpOf(ticket: TicketRecord, asNew: NewTicket): NewTicket {
  return {
    ...asNew,
    followUpOfId: ticket.id,
    teamId: ticket.team_id ?? asNew.teamId,
    assigneeId: ticket.assignee_id,
    tags: ticket.tags,
    ccs: ticket.ccs,
  };
}

async function append(ctx: Ctx, ticket: TicketRecord, message: IncomingMessage): Promise<ReceivedMessage> {
  const messageId = await fileCustomerMessage(ctx, ticket.id, message);
  if (message.automatic) {
    await updateTicket(ctx, ticket.id, { last_message_id: messageId });
    return { ticketId: ticket.id, messageId, opened: false };
  }
  await updateTicket(ctx, ticket.id, {
    ...lastWordsOf(message),
    last_message_id: messageId,
    updated_at: ctx.now,
    waiting_since: ticket.waiting_since ?? ctx.now,
  });
  await wakeTicket(ctx, ticket, 'customer-message');
  await afterTheirWords(ctx, ticket, messageId);
  return { ticketId: ticket.id, messageId, opened: false };
}

async function afterTheirWords(ctx: Ctx, ticket: TicketRecord, messageId: number): Promise<void> {
  const after = afterCustomerMessage(ticket.status, false);
  let tally = afterCustomerWrote(await tallyOf(ctx, ticket.id), ctx.now);
  if (after.kind === 'open') {
    tally = await setStatus(ctx, ticket, tally, 'open', 'customer-message');
    if (after.reopened) ctx.emit('ticket.reopened', { messageId }, { ticketId: ticket.id });
  }
  await updateMetrics(ctx, ticket.id, tally);
}
