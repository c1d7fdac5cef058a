import type { Ctx } from '../../platform/context.ts';
import { dropFromOutbox } from '../../platform/mail-transport/drop-from-outbox.ts';
import { updateInboundMail } from '../store.ts';

/**
 * A message was redacted: the raw mails that brought it and those that quote it, and every copy of them that came, go too; the rows
 * stay and say so. Words that stood in the ticket's subject stand in all mails of the ticket. The mails of its ticket that wait in
 * the built-in outbox since go as well: one of them is the message or quotes it.
 */
export async function eraseRawMail(
  ctx: Ctx,
  messageId: number,
  also: { quotedIn: readonly number[]; subject: boolean },
): Promise<void> {
  const message = await ctx.db
    .selectFrom('messages')
    .select(['ticket_id', 'created_at'])
    .where('id', '=', messageId)
    .executeTakeFirst();
  const standing = ctx.db.selectFrom('inbound_mails').select(['id', 'raw_hash']).where('redacted_at', 'is', null);
  const mails = await (also.subject && message
    ? standing.where('ticket_id', '=', message.ticket_id)
    : standing.where('message_id', 'in', [messageId, ...also.quotedIn])
  ).execute();
  for (const mail of mails) await updateInboundMail(ctx, mail.id, { redacted_at: ctx.now, subject: null });
  const outbox = message
    ? await dropFromOutbox(ctx, message.ticket_id, also.subject ? new Date(0) : message.created_at)
    : [];
  const hashes = new Set([...mails.map((mail) => mail.raw_hash), ...outbox]);
  if (hashes.size > 0) await ctx.enqueue('files.erase-unused', { hashes: [...hashes], atOnce: true });
}
