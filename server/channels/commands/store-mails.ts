import type { Ctx } from '../../platform/context.ts';
import { insertInboundMails, noteMailIn } from '../store.ts';

/** A mail whose raw bytes are already on disk, with what its envelope said. */
export type ArrivedMail = {
  via: 'smtp' | 'imap';
  mailboxId: number | null;
  /** '' for the empty path of a bounce (RFC 5321 §4.5.5). */
  mailFrom: string;
  rcptTo: readonly string[];
  remoteAddress: string | null;
  greeting: string | null;
  rawHash: string;
  size: number;
};

/** Writes down mails that came in; when this commits, they can no longer be lost. Answers their ids in order. */
export async function storeMails(ctx: Ctx, mails: readonly ArrivedMail[]): Promise<number[]> {
  const ids = await insertInboundMails(
    ctx,
    mails.map((mail) => ({
      state: 'stored' as const,
      received_at: ctx.now,
      via: mail.via,
      mailbox_id: mail.mailboxId,
      mail_from: mail.mailFrom,
      rcpt_to: [...mail.rcptTo],
      remote_address: mail.remoteAddress,
      greeting: mail.greeting,
      raw_hash: mail.rawHash,
      size: mail.size,
    })),
  );
  const mailboxIds = new Set(mails.map((mail) => mail.mailboxId).filter((id) => id !== null));
  for (const mailboxId of await noteMailIn(ctx, [...mailboxIds])) ctx.emit('mailbox.recovered', { mailboxId });
  for (const mailId of ids) ctx.emit('mail.received', { mailId });
  ctx.afterCommit(() => ctx.house.wake('file-mails'));
  return ids;
}
