import type { Ctx } from '../../platform/context.ts';
import { notFound, refuse } from '../../platform/refuse.ts';
import type { StoredMail } from '../rules/prepared-mail.ts';
import { updateInboundMail } from '../store.ts';

/** Takes a mail out of the quarantine, to be filed as if it had just come. Refuses one that is not quarantined, and one of which only the headers were taken. */
export async function releaseMail(ctx: Ctx, mailId: number): Promise<StoredMail> {
  const mail = await quarantinedMail(ctx, mailId);
  if (mail.via === 'imap' && mail.reason === 'mail.too-large')
    refuse('conflict', 'mail.only-headers', 'Only the headers of this mail were taken: it is too large.');
  const { attempts, reason: _reason, state: _state, ...stored } = mail;
  const released = { state: 'stored', reason: null, detail: null, attempts: attempts + 1 } as const;
  await updateInboundMail(ctx, mailId, released);
  ctx.emit('mail.released', { mailId });
  return stored;
}

/** Puts a quarantined mail aside for good; its raw text stays. */
export async function ignoreMail(ctx: Ctx, mailId: number): Promise<void> {
  await quarantinedMail(ctx, mailId);
  await updateInboundMail(ctx, mailId, { state: 'ignored' });
  ctx.emit('mail.ignored', { mailId });
}

async function quarantinedMail(ctx: Ctx, mailId: number) {
  const mail = await ctx.db
    .selectFrom('inbound_mails')
    .select(['id', 'mailbox_id', 'mail_from', 'rcpt_to', 'remote_address', 'greeting', 'raw_hash', 'size', 'via'])
    .select(['attempts', 'reason', 'state'])
    .where('id', '=', mailId)
    .forUpdate()
    .executeTakeFirst();
  if (!mail) notFound('mail');
  if (mail.state !== 'quarantined') refuse('conflict', 'mail.not-quarantined', 'This mail is not in the quarantine.');
  return mail;
}
