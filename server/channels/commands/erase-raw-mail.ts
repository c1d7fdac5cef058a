import type { Ctx } from '../../platform/context.ts';
import { updateInboundMail } from '../store.ts';

/** A message was redacted: the raw mail that brought it, and every copy of it that came, goes too. The rows stay and say so. */
export async function eraseRawMail(ctx: Ctx, messageId: number): Promise<void> {
  const mails = await ctx.db
    .selectFrom('inbound_mails')
    .select(['id', 'raw_hash'])
    .where('message_id', '=', messageId)
    .where('redacted_at', 'is', null)
    .execute();
  for (const mail of mails) await updateInboundMail(ctx, mail.id, { redacted_at: ctx.now, subject: null });
  if (mails.length > 0)
    await ctx.enqueue('channels.erase-raw-files', { hashes: [...new Set(mails.map((mail) => mail.raw_hash))] });
}
