import type { Ctx } from '../../platform/context.ts';
import { updateMailbox } from '../store.ts';
import { type ArrivedMail, storeMails } from './store-mails.ts';

/** Where fetching stands: UIDs mean something only together with their UIDVALIDITY (RFC 9051 §2.3.1.1). */
export type ImapCursor = { uidValidity: number; lastUid: number };

/** A mail was fetched: its row and the cursor behind it are one commit, so that a kill loses nothing and doubles nothing. */
export async function storeFetchedMail(ctx: Ctx, mail: ArrivedMail & { mailboxId: number }, cursor: ImapCursor) {
  await storeMails(ctx, [mail]);
  await moveImapCursor(ctx, mail.mailboxId, cursor);
}

/** Moves the cursor of a mailbox. */
export async function moveImapCursor(ctx: Ctx, mailboxId: number, cursor: ImapCursor): Promise<void> {
  const { uidValidity, lastUid } = cursor;
  await updateMailbox(ctx, mailboxId, { imap_uid_validity: uidValidity, imap_last_uid: lastUid });
}
