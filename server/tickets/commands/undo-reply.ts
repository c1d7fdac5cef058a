import { paragraphsOf } from '../../../contract/escape-html.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound, refuse } from '../../platform/refuse.ts';
import { liveTicketFor, type TicketRecord } from '../policy.ts';
import { tallyOf } from '../queries/tally-of.ts';
import { type Tally, tallyWithoutReply } from '../rules/ticket-metrics.ts';
import { putDraft, updateAttachment, updateMessage, updateMetrics, updateTicket } from '../store.ts';
import { changeCcs } from './change-ccs.ts';
import type { Standing } from './reply-to-ticket.ts';

/**
 * Takes back a reply that has not gone out: its text is the writer’s draft again, and the ticket and its metrics stand as
 * before, unless something else happened meanwhile. Refuses `conflict message.gone` once the mail is on its way.
 */
export async function undoReply(ctx: Ctx, messageId: number): Promise<number> {
  const found = await ctx.db.selectFrom('messages').select('ticket_id').where('id', '=', messageId).executeTakeFirst();
  if (!found) notFound('message');
  const ticket = await liveTicketFor(ctx, found.ticket_id, 'tickets.reply');
  const message = await ctx.db
    .selectFrom('messages')
    .selectAll()
    .where('id', '=', messageId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (message.delivery_state !== 'queued' || message.undo_before === null || message.delivery_attempts > 0)
    refuse('conflict', 'message.gone', 'This reply is already on its way.');
  const uploads = await ctx.db
    .selectFrom('attachments')
    .select('id')
    .where('message_id', '=', messageId)
    .orderBy('rank')
    .execute();
  // Whoever takes it back sends it again: the files are theirs now, as the words are.
  const owner = ctx.actor.kind === 'agent' ? { uploaded_by: ctx.actor.id } : {};
  for (const { id } of uploads) await updateAttachment(ctx, id, { message_id: null, uploaded_at: ctx.now, ...owner });
  await updateMessage(ctx, messageId, {
    delivery_state: 'undone',
    undo_before: null,
    undo_until: null,
    send_after: null,
  });
  await putBack(ctx, ticket, messageId, message.undo_before as Standing);
  if (ctx.actor.kind === 'agent') {
    const html = message.html ?? paragraphsOf(message.text);
    const newer = await draftOf(ctx, ticket.id, ctx.actor.id);
    await putDraft(ctx, {
      ticket_id: ticket.id,
      agent_id: ctx.actor.id,
      kind: newer?.kind ?? 'reply',
      html: html + (newer?.html ?? ''),
      attachment_ids: [...uploads.map((each) => each.id), ...(newer?.attachment_ids ?? [])],
      saved_at: ctx.now,
    });
  }
  ctx.emit('ticket.reply-undone', { messageId }, { ticketId: ticket.id });
  return ticket.id;
}

/** What the agent began to write since stands below what comes back. A note stays a note: it must not reach the customer. */
async function draftOf(ctx: Ctx, ticketId: number, agentId: number) {
  return ctx.db
    .selectFrom('drafts')
    .select(['kind', 'html', 'attachment_ids'])
    .where('ticket_id', '=', ticketId)
    .where('agent_id', '=', agentId)
    .executeTakeFirst();
}

/**
 * When the customer or an agent wrote to the other since, only the reply goes; who waits and what was measured stays true. A note
 * or a machine's mail since changes nothing of that: else the ticket would stay solved by a reply that nobody got. A status or
 * addresses in copy that a person set since stay as they set them.
 */
async function putBack(ctx: Ctx, ticket: TicketRecord, messageId: number, before: Standing): Promise<void> {
  if (await wasWrittenSince(ctx, ticket.id, messageId)) return;
  const isNewest = ticket.last_message_id === messageId;
  const statusStands = stands(ticket, before.after);
  const status = statusStands ? before.status : ticket.status;
  await updateTicket(ctx, ticket.id, {
    ...(statusStands && {
      status,
      status_since: new Date(before.statusSince),
      custom_status_id: before.customStatusId,
      solved_at: before.solvedAt && new Date(before.solvedAt),
    }),
    ...(status !== 'solved' &&
      status !== 'closed' && { waiting_since: before.waitingSince && new Date(before.waitingSince) }),
    ...(isNewest && { last_message_id: before.lastMessageId }),
    ...((isNewest || ticket.preview_by === 'agent') && { preview: before.preview, preview_by: before.previewBy }),
    updated_at: ctx.now,
  });
  const now = await tallyOf(ctx, ticket.id);
  await updateMetrics(ctx, ticket.id, tallyWithoutReply(now, revived(before.tally), statusStands));
  if (ticket.status !== status)
    ctx.emit('ticket.status-changed', { from: ticket.status, to: status, because: 'undo' }, { ticketId: ticket.id });
  if (sameList(ticket.ccs, before.after.ccs)) await changeCcs(ctx, ticket, before.ccs);
}

/** Whether the status is the one the reply set. That the house closed a solved ticket since is no person’s choice. */
function stands(ticket: TicketRecord, after: Standing['after']): boolean {
  const [status, since] =
    ticket.status === 'closed' ? ['solved', ticket.solved_at] : [ticket.status, ticket.status_since];
  if (
    ticket.status !== 'closed' &&
    after.customStatusId !== undefined &&
    after.customStatusId !== ticket.custom_status_id
  )
    return false;
  return status === after.status && since?.getTime() === new Date(after.statusSince).getTime();
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}

async function wasWrittenSince(ctx: Ctx, ticketId: number, messageId: number): Promise<boolean> {
  const newer = await ctx.db
    .selectFrom('messages')
    .select('id')
    .where('ticket_id', '=', ticketId)
    .where('id', '>', messageId)
    .where('kind', '=', 'reply')
    .where('automatic', 'is', null)
    .where('delivery_state', 'is distinct from', 'undone')
    .executeTakeFirst();
  return newer !== undefined;
}

/** Dates come back from JSON as text. */
function revived(tally: Tally): Tally {
  const date = (value: Date | null) => value && new Date(value);
  return { ...tally, firstReplyFrom: date(tally.firstReplyFrom), nextReplySince: date(tally.nextReplySince) };
}
