import type { Insertable } from 'kysely';
import type { RouteInput } from '../../../contract/route.ts';
import type { ticketsRoutes } from '../../../contract/tickets.ts';
import type { Messages } from '../../migrations/tables.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { businessClock } from '../../settings/queries/business-clock.ts';
import { liveTicketFor, type TicketRecord } from '../policy.ts';
import { messageByClient } from '../queries/message-by-client.ts';
import { tallyOf } from '../queries/tally-of.ts';
import { type StatusWish, wishedStatus } from '../queries/wished-status.ts';
import { afterAgentReply } from '../rules/lifecycle.ts';
import { afterReply, type Tally } from '../rules/ticket-metrics.ts';
import { previewOf, type WrittenText, writtenText } from '../rules/written-text.ts';
import { deleteDraft, insertMessage, putRead, updateMetrics, updateTicket } from '../store.ts';
import { attachUploads } from './attach-uploads.ts';
import { changeCcs } from './change-ccs.ts';
import { setStatus } from './set-status.ts';

export type Reply = RouteInput<typeof ticketsRoutes.replyToTicket>['body'];

/**
 * Writes to the customer. The mail goes out when its time comes: at once, after the undo seconds, or at `sendAt`. Retried
 * with the same clientId it answers the message that already stands. Refuses `conflict message.newer` when something
 * newer than `seenMessageId` came in meanwhile, and closed tickets.
 */
export async function replyToTicket(ctx: Ctx, ticketId: number, reply: Reply): Promise<number> {
  const ticket = await liveTicketFor(ctx, ticketId, 'tickets.reply');
  const standing = await messageByClient(ctx, ticketId, reply.clientId);
  if (standing !== null) return standing;
  if (ticket.status === 'closed')
    refuse('conflict', 'ticket.closed', 'This ticket is closed. Open a new one to write to the customer.');
  await refuseWhenNewer(ctx, ticket, reply.seenMessageId);
  const ccs = ticket.ccs;
  if (reply.ccs) await changeCcs(ctx, ticket, reply.ccs);
  return writeReply(ctx, ticket, reply, ccs);
}

async function refuseWhenNewer(ctx: Ctx, ticket: TicketRecord, seenMessageId: number | undefined): Promise<void> {
  if (seenMessageId === undefined) return;
  const newer = await ctx.db
    .selectFrom('messages')
    .select('id')
    .where('ticket_id', '=', ticket.id)
    .where('id', '>', seenMessageId)
    .where('kind', '<>', 'system')
    .where('delivery_state', 'is distinct from', 'undone')
    .executeTakeFirst();
  if (newer) refuse('conflict', 'message.newer', 'Something new came in while you were writing.');
}

async function writeReply(ctx: Ctx, ticket: TicketRecord, reply: Reply, ccsBefore: string[]): Promise<number> {
  const written = writtenText(reply);
  const wish = await wishedStatus(ctx, ticket.status, reply);
  const status = afterAgentReply(ticket.status, wish?.status);
  const tally = await tallyOf(ctx, ticket.id);
  const messageId = await insertMessage(ctx, {
    ...replyRow(ctx, ticket, reply, written),
    undo_before: JSON.stringify({
      ...standing(ticket, tally),
      ccs: ccsBefore,
      after: standingAfter(ctx, ticket, status, wish?.custom),
    }),
  });
  await attachUploads(ctx, messageId, reply.attachmentIds, written.inlineIds);
  const agentId = ctx.actor.kind === 'agent' ? ctx.actor.id : null;
  ctx.emit('ticket.replied', { messageId, agentId, first: tally.firstReply === null }, { ticketId: ticket.id });
  await updateTicket(ctx, ticket.id, {
    last_message_id: messageId,
    preview: previewOf(written.text),
    preview_by: 'agent',
    updated_at: ctx.now,
    waiting_since: null,
  });
  const { seconds } = await businessClock(ctx, ticket.brand_id);
  const because = wish ? 'agent' : 'agent-reply';
  const after = await setStatus(ctx, ticket, afterReply(tally, ctx.now, seconds), wish ?? status, because);
  await updateMetrics(ctx, ticket.id, after);
  if (agentId !== null) {
    await putRead(ctx, ticket.id, agentId, messageId);
    await deleteDraft(ctx, ticket.id, agentId);
  }
  ctx.afterCommit(() => ctx.house.wake('send-due-messages'));
  return messageId;
}

function replyRow(ctx: Ctx, ticket: TicketRecord, reply: Reply, written: WrittenText): Insertable<Messages> {
  const undoUntil =
    reply.undoSeconds > 0 && !reply.sendAt ? new Date(ctx.now.getTime() + reply.undoSeconds * 1000) : null;
  const sendAt = reply.sendAt ? new Date(reply.sendAt) : null;
  return {
    ticket_id: ticket.id,
    kind: 'reply',
    author_kind: ctx.actor.kind === 'agent' ? 'agent' : 'system',
    author_id: ctx.actor.kind === 'agent' ? ctx.actor.id : null,
    text: written.text,
    html: written.html,
    created_at: ctx.now,
    mail_cc: reply.ccs ?? ticket.ccs,
    client_id: reply.clientId ?? null,
    delivery_state: 'queued',
    delivery_at: ctx.now,
    send_after: sendAt ?? undoUntil ?? ctx.now,
    undo_until: undoUntil,
    send_later: sendAt !== null,
  };
}

/** What undo puts back, as long as nothing else happened to the ticket since. */
export type Standing = {
  status: TicketRecord['status'];
  statusSince: Date;
  customStatusId: number | null;
  waitingSince: Date | null;
  solvedAt: Date | null;
  lastMessageId: number | null;
  preview: string;
  previewBy: TicketRecord['preview_by'];
  tally: Tally;
  ccs: string[];
  /** What the reply itself made of it: who finds something else knows that a person changed it meanwhile. */
  after: {
    status: TicketRecord['status'];
    statusSince: Date;
    ccs: string[];
    customStatusId?: number | null | undefined;
  };
};

function standingAfter(
  ctx: Ctx,
  ticket: TicketRecord,
  status: TicketRecord['status'],
  custom: StatusWish['custom'],
): Standing['after'] {
  const statusSince = status === ticket.status ? ticket.status_since : ctx.now;
  return { status, statusSince, ccs: ticket.ccs, customStatusId: custom?.id };
}

function standing(ticket: TicketRecord, tally: Tally): Omit<Standing, 'ccs' | 'after'> {
  return {
    status: ticket.status,
    statusSince: ticket.status_since,
    customStatusId: ticket.custom_status_id,
    waitingSince: ticket.waiting_since,
    solvedAt: ticket.solved_at,
    lastMessageId: ticket.last_message_id,
    preview: ticket.preview,
    previewBy: ticket.preview_by,
    tally,
  };
}
