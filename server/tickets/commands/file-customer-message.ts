import type { Insertable } from 'kysely';
import type { Messages } from '../../migrations/tables.ts';
import type { Ctx } from '../../platform/context.ts';
import { previewOf } from '../rules/written-text.ts';
import { insertAttachments, insertMessage } from '../store.ts';
import type { IncomingMessage } from './incoming-message.ts';

/** Writes a customer’s message and its attachments, and tells it. Answers its id; the ticket row is the caller’s to bring up to date. */
export async function fileCustomerMessage(ctx: Ctx, ticketId: number, message: IncomingMessage): Promise<number> {
  const messageId = await insertMessage(ctx, { ...customerMessageRow(ctx, message), ticket_id: ticketId });
  await tellCustomerMessage(ctx, { ticketId, messageId }, message);
  return messageId;
}

/** A customer’s message as it is written, in whatever ticket. */
export function customerMessageRow({ now }: Ctx, message: IncomingMessage): Omit<Insertable<Messages>, 'ticket_id'> {
  return {
    kind: 'reply',
    author_kind: 'customer',
    author_id: message.customerId,
    text: message.text,
    html: message.html,
    folded_text: message.foldedText,
    folded_html: message.foldedHtml,
    has_remote_images: message.hasRemoteImages,
    created_at: now,
    automatic: message.automatic,
    sender_unverified: message.senderUnverified,
    mail_from: message.from,
    mail_to: [...message.to],
    mail_cc: [...message.cc],
    mail_message_id: message.mailMessageId,
    inbound_mail_id: message.inboundMailId,
  };
}

/** Writes the attachments of a message that was just written, and tells it. */
export async function tellCustomerMessage(
  ctx: Ctx,
  { ticketId, messageId }: { ticketId: number; messageId: number },
  message: IncomingMessage,
): Promise<void> {
  await insertAttachments(
    ctx,
    message.attachments.map((each, rank) => ({
      message_id: messageId,
      uploaded_at: ctx.now,
      name: each.name,
      content_type: each.contentType,
      size: each.size,
      hash: each.hash,
      content_id: each.contentId,
      inline: each.inline,
      rank,
    })),
  );
  ctx.emit(
    'ticket.customer-wrote',
    { messageId, customerId: message.customerId, automatic: message.automatic },
    { ticketId },
  );
}

/** What the ticket row shows of its newest customer message. */
export function lastWordsOf(message: IncomingMessage) {
  return { preview: previewOf(message.text), preview_by: 'customer' as const };
}
