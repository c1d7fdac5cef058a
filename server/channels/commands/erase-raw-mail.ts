import type { Ctx } from '../../platform/context.ts';
import { dropFromOutbox } from '../../platform/mail-transport/drop-from-outbox.ts';
import { updateInboundMail } from '../store.ts';

/**
 * A message was redacted: the raw mail that brought it, and every copy of it that came, goes too; the rows stay and say so. So do
 * the mails of its ticket that wait in the built-in outbox since: one of them is the message or quotes it.
 */
export async function eraseRawMail(ctx: Ctx, messageId: number): Promise<void> {
  const mails = await ctx.db
    .selectFrom('inbound_mails')
    .select(['id', 'raw_hash'])
    .where('message_id', '=', messageId)
    .where('redacted_at', 'is', null)
    .execute();
  for (const mail of mails) await updateInboundMail(ctx, mail.id, { redacted_at: ctx.now, subject: null });
  const hashes = new Set([...mails.map((mail) => mail.raw_hash), ...(await waitingInOutbox(ctx, messageId))]);
  if (hashes.size > 0) await ctx.enqueue('files.erase-unused', { hashes: [...hashes], atOnce: true });
}

async function waitingInOutbox(ctx: Ctx, messageId: number): Promise<string[]> {
  const message = await ctx.db
    .selectFrom('messages')
    .select(['ticket_id', 'created_at'])
    .where('id', '=', messageId)
    .executeTakeFirst();
  return message ? dropFromOutbox(ctx, message.ticket_id, message.created_at) : [];
}
