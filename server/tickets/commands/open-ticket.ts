import { sql } from 'kysely';
import type { CustomValues } from '../../../contract/settings.ts';
import type { ChannelName, Priority } from '../../../contract/tickets.ts';
import type { Ctx } from '../../platform/context.ts';
import { tallyAtStart } from '../rules/ticket-metrics.ts';
import { insertMetrics, insertTicket, insertTicketWithMessage, type NewTicketRow } from '../store.ts';
import { customerMessageRow, lastWordsOf, tellCustomerMessage } from './file-customer-message.ts';
import type { IncomingMessage } from './incoming-message.ts';

/** What a ticket is opened with, besides its first message. */
export type NewTicket = {
  requesterId: number;
  subject: string;
  channel: ChannelName;
  /** An agent begins, with a public message to the customer. */
  byAgent: boolean;
  mailbox?: { id: number; address: string; brandId: number } | undefined;
  brandId?: number | null | undefined;
  teamId?: number | null | undefined;
  assigneeId?: number | null | undefined;
  priority?: Priority | null | undefined;
  type?: 'question' | 'incident' | 'problem' | 'task' | null | undefined;
  tags?: readonly string[] | undefined;
  ccs?: readonly string[] | undefined;
  dueAt?: Date | null | undefined;
  customValues?: CustomValues | undefined;
  followUpOfId?: number | null | undefined;
  linkedToId?: number | null | undefined;
  formId?: number | null | undefined;
  isSpam?: boolean | undefined;
};

/** Opens a ticket and tells it; its first message follows in the same transaction. Answers its id. */
export async function openTicket(ctx: Ctx, ticket: NewTicket): Promise<number> {
  const ticketId = await insertTicket(ctx, newTicketRow(ctx, ticket));
  await insertMetrics(ctx, ticketId, tallyAtStart(ctx.now, ticket.byAgent));
  tellOpened(ctx, ticketId, ticket);
  return ticketId;
}

/** Opens a ticket with what the customer wrote, and tells both. Answers the ids of ticket and message. */
export async function openTicketWithMessage(
  ctx: Ctx,
  ticket: NewTicket,
  message: IncomingMessage,
): Promise<{ ticketId: number; messageId: number }> {
  const row = { ...newTicketRow(ctx, ticket), ...lastWordsOf(message) };
  const tally = tallyAtStart(ctx.now, ticket.byAgent);
  const opened = await insertTicketWithMessage(ctx, row, tally, customerMessageRow(ctx, message));
  tellOpened(ctx, opened.ticketId, ticket);
  await tellCustomerMessage(ctx, opened, message);
  return opened;
}

function newTicketRow({ now }: Ctx, ticket: NewTicket): NewTicketRow {
  return {
    subject: ticket.subject,
    status: ticket.byAgent ? 'open' : 'new',
    priority: ticket.priority ?? null,
    type: ticket.type ?? null,
    channel: ticket.channel,
    requester_id: ticket.requesterId,
    assignee_id: ticket.assigneeId ?? null,
    team_id: ticket.teamId ?? null,
    brand_id: ticket.mailbox?.brandId ?? ticket.brandId ?? null,
    mailbox_id: ticket.mailbox?.id ?? null,
    mailbox_address: ticket.mailbox?.address ?? null,
    tags: [...(ticket.tags ?? [])],
    ccs: [...(ticket.ccs ?? [])],
    custom_values: JSON.stringify(ticket.customValues ?? {}),
    due_at: ticket.dueAt ?? null,
    created_at: now,
    updated_at: now,
    waiting_since: ticket.byAgent ? null : now,
    status_since: now,
    is_spam: ticket.isSpam ?? false,
    follow_up_of_id: ticket.followUpOfId ?? null,
    linked_to_id: ticket.linkedToId ?? null,
    form_id: ticket.formId ?? null,
    custom_status_id: sql<number>`(select id from custom_statuses where category = ${ticket.byAgent ? 'open' : 'new'} and is_default)`,
  };
}

function tellOpened(ctx: Ctx, ticketId: number, ticket: NewTicket): void {
  const facts = {
    customerId: ticket.requesterId,
    channel: ticket.channel,
    teamId: ticket.teamId ?? null,
    assigneeId: ticket.assigneeId ?? null,
    followUpOfId: ticket.followUpOfId ?? null,
    linkedToId: ticket.linkedToId ?? null,
    byAgent: ticket.byAgent,
  };
  ctx.emit('ticket.opened', facts, { ticketId });
}
