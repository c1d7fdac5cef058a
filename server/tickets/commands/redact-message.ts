import type { Ctx } from '../../platform/context.ts';
import { forgetAnswers } from '../../platform/http/idempotency.ts';
import { notFound, refuseField } from '../../platform/refuse.ts';
import { type TicketRecord, ticketFor } from '../policy.ts';
import { redactedHtml, redactedText } from '../rules/redact-text.ts';
import { previewOf } from '../rules/written-text.ts';
import { changeRememberedPreview, updateAttachment, updateMessage, updateTicket } from '../store.ts';
import { indexTickets } from './index-words.ts';
import { redactQuotations } from './redact-quotations.ts';

export type Redaction = { text?: string | undefined; attachmentIds: readonly number[] };

/** Where else the words stood and were erased. */
export type Reached = { quotedIn: number[]; subject: boolean };

/**
 * Erases words or attachments of a message for good, with an audit row; without text and attachments everything goes. The words go
 * from the ticket's subject and from what its other messages quote too, and the answer tells where. The raw mails that brought
 * them are erased by the room that keeps them, when it hears `message.redacted`. Refuses words that do not stand in the message.
 */
export async function redactMessage(ctx: Ctx, messageId: number, redaction: Redaction): Promise<Reached> {
  const found = await ctx.db.selectFrom('messages').select('ticket_id').where('id', '=', messageId).executeTakeFirst();
  if (!found) notFound('message');
  const ticket = await ticketFor(ctx, found.ticket_id, 'tickets.redact');
  const whole = redaction.text === undefined && redaction.attachmentIds.length === 0;
  const reached =
    whole || redaction.text !== undefined
      ? await redactWords(ctx, messageId, ticket, redaction.text)
      : { quotedIn: [], subject: false };
  const attachmentIds = whole ? await standingAttachments(ctx, messageId) : [...redaction.attachmentIds];
  await redactAttachments(ctx, messageId, attachmentIds);
  await indexTickets(ctx, [ticket.id]);
  await forgetAnswers(ctx, { ticketId: ticket.id });
  ctx.emit('message.redacted', { messageId, wholeText: whole, attachmentIds, ...reached }, { ticketId: ticket.id });
  return reached;
}

async function redactWords(
  ctx: Ctx,
  messageId: number,
  ticket: TicketRecord,
  words: string | undefined,
): Promise<Reached> {
  const message = await ctx.db
    .selectFrom('messages')
    .select(['text', 'html', 'folded_text', 'folded_html'])
    .where('id', '=', messageId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const stands = [message.text, message.folded_text].some((text) => words !== undefined && text?.includes(words));
  if (words !== undefined && !stands)
    refuseField('text', 'message.words-not-found', 'These words do not stand in the message.');
  const text = redactedText(message.text, words);
  await updateMessage(ctx, messageId, {
    text,
    html: redactedHtml(message.html, words),
    ...(words === undefined && { mail_text: null, mail_html: null }),
    folded_text: words === undefined ? null : message.folded_text && redactedText(message.folded_text, words),
    folded_html: words === undefined ? null : redactedHtml(message.folded_html, words),
    redacted_at: ctx.now,
  });
  // The list may show these words although newer messages stand below: of a machine, say.
  const preview = { before: previewOf(message.text), after: previewOf(text) };
  if (ticket.preview === preview.before) await updateTicket(ctx, ticket.id, { preview: preview.after });
  await changeRememberedPreview(ctx, ticket.id, preview);
  const gone = { words: words ?? message.text, whole: words === undefined };
  const quotedIn = await redactQuotations(ctx, { ticketId: ticket.id, messageId, ...gone });
  return { quotedIn, subject: await redactSubject(ctx, ticket, gone.words) };
}

async function redactSubject(ctx: Ctx, ticket: TicketRecord, words: string): Promise<boolean> {
  if (words.trim() === '' || !ticket.subject.includes(words)) return false;
  await updateTicket(ctx, ticket.id, { subject: redactedText(ticket.subject, words) });
  return true;
}

async function standingAttachments(ctx: Ctx, messageId: number): Promise<number[]> {
  const rows = await ctx.db
    .selectFrom('attachments')
    .select('id')
    .where('message_id', '=', messageId)
    .where('redacted_at', 'is', null)
    .execute();
  return rows.map((row) => row.id);
}

async function redactAttachments(ctx: Ctx, messageId: number, ids: readonly number[]): Promise<void> {
  for (const id of ids) {
    const attachment = await ctx.db
      .selectFrom('attachments')
      .select(['hash'])
      .where('id', '=', id)
      .where('message_id', '=', messageId)
      .where('redacted_at', 'is', null)
      .executeTakeFirst();
    if (!attachment) refuseField('attachmentIds', 'attachment.unknown', 'This file is not part of the message.');
    await updateAttachment(ctx, id, { redacted_at: ctx.now, name: '', size: 0 });
    await ctx.enqueue('files.erase-unused', { hashes: [attachment.hash], atOnce: true });
  }
  if (ids.length > 0) await updateMessage(ctx, messageId, { redacted_at: ctx.now });
}
