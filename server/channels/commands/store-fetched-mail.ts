import type { Ctx } from '../../platform/context.ts';
import { updateMailbox } from '../store.ts';
import { quarantineMail } from './quarantine-mail.ts';
import { type ArrivedMail, storeMails } from './store-mails.ts';

/** Where fetching stands: UIDs mean something only together with their UIDVALIDITY (RFC 9051 §2.3.1.1). */
export type ImapCursor = { uidValidity: number; lastUid: number };

type FetchedMail = ArrivedMail & { mailboxId: number };

/**
 * A mail was fetched: its row and the cursor behind it are one commit, so that a kill loses nothing and doubles nothing. What the
 * mailbox brought before, byte by byte, is not stored again, whatever became of it. `tooLarge` is the size in bytes of a mail of
 * which only the headers were taken; it is quarantined.
 */
export async function storeFetchedMail(
  ctx: Ctx,
  mail: FetchedMail,
  cursor: ImapCursor,
  tooLarge: number | null,
): Promise<void> {
  if (!(await cameBefore(ctx, mail))) {
    const [id] = await storeMails(ctx, [mail]);
    if (tooLarge !== null) await quarantineMail(ctx, id!, 'mail.too-large', `RFC822.SIZE ${tooLarge}`);
  }
  await moveImapCursor(ctx, mail.mailboxId, cursor);
}

/** The bytes of a redacted mail were just kept anew, so they go again. */
async function cameBefore(ctx: Ctx, { mailboxId, rawHash }: FetchedMail): Promise<boolean> {
  const twins = await ctx.db
    .selectFrom('inbound_mails')
    .select('redacted_at')
    .where('raw_hash', '=', rawHash)
    .where('mailbox_id', '=', mailboxId)
    .execute();
  if (twins.some((twin) => twin.redacted_at))
    await ctx.enqueue('files.erase-unused', { hashes: [rawHash], atOnce: true });
  return twins.length > 0;
}

/** Moves the cursor of a mailbox. */
export async function moveImapCursor(ctx: Ctx, mailboxId: number, cursor: ImapCursor): Promise<void> {
  const { uidValidity, lastUid } = cursor;
  await updateMailbox(ctx, mailboxId, { imap_uid_validity: uidValidity, imap_last_uid: lastUid });
}
