import type { Ctx } from '../../platform/context.ts';
import { updateMailbox } from '../store.ts';

/** Which server of a mailbox spoke. */
export type MailRoad = 'IMAP' | 'SMTP';

/** A server of a mailbox failed, in its own words; told once, until it works again. */
export async function noteServerFault(ctx: Ctx, mailboxId: number, road: MailRoad, words: string): Promise<void> {
  const mailbox = await lockedMailbox(ctx, mailboxId);
  if (!mailbox) return;
  const error = `${road}: ${words}`.slice(0, 500);
  await updateMailbox(ctx, mailboxId, { error, error_at: ctx.now });
  if (mailbox.error === null) ctx.emit('mailbox.failed', { mailboxId, words: error });
}

/** A server of a mailbox did its work. `out`: it took a mail. */
export async function noteServerWorks(ctx: Ctx, mailboxId: number, road: MailRoad, out: boolean): Promise<void> {
  const mailbox = await lockedMailbox(ctx, mailboxId);
  if (!mailbox) return;
  const mended = mailbox.error?.startsWith(`${road}:`) ?? false;
  if (!mended && !out) return;
  await updateMailbox(ctx, mailboxId, {
    ...(out && { last_out_at: ctx.now }),
    ...(mended && { error: null, error_at: null }),
  });
  if (mended) ctx.emit('mailbox.recovered', { mailboxId });
}

function lockedMailbox(ctx: Ctx, id: number) {
  return ctx.db.selectFrom('mailboxes').select('error').where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}
