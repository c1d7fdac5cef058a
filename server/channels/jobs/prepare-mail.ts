import type { House } from '../../platform/house.ts';
import { mailboxDirectory } from '../queries/mailbox-directory.ts';
import { classifyAutomatic } from '../rules/automatic-mail.ts';
import { intakeVerdict } from '../rules/intake-verdict.ts';
import { mailKey } from '../rules/mail-key.ts';
import { mailSender } from '../rules/mail-sender.ts';
import type { MailAttachment } from '../rules/parsed-mail.ts';
import type { KeptAttachment, PreparedMail, StoredMail } from '../rules/prepared-mail.ts';
import { readBounce } from '../rules/read-bounce.ts';
import type { SenderProof } from '../rules/sender-proof.ts';
import { ownMark } from './own-mark.ts';
import { parseMail } from './parse-mail.ts';

/** Parses and judges a stored mail, and keeps its files. `proof` was asked for meanwhile. Rejects with `UnreadableMail`. */
export async function prepareMail(
  house: House,
  stored: StoredMail,
  proof: Promise<SenderProof>,
): Promise<PreparedMail> {
  const { attachments, words, forward, ...mail } = await parseMail(house.files.pathOf(stored.raw_hash));
  // Over IMAP there is no envelope: null, not the empty path of a bounce.
  const envelopeFrom = stored.via === 'imap' ? mail.returnPath : stored.mail_from;
  const directory = await mailboxDirectory(house);
  const sender = mailSender(mail, directory.addresses, envelopeFrom);
  const automatic = classifyAutomatic({
    headers: mail.headers,
    from: sender?.address ?? '',
    returnPath: envelopeFrom,
    subject: mail.subject,
    ownAddresses: directory.addresses,
    ownMark: ownMark(house),
  });
  const verdict = intakeVerdict(sender, automatic);
  const filed = verdict.outcome === 'filed';
  const asked = await proof;
  return {
    id: stored.id,
    mailboxId: stored.mailbox_id,
    mailFrom: stored.mail_from,
    rcptTo: stored.rcpt_to,
    key: mailKey(mail, stored.raw_hash),
    mail,
    attachments: filed ? await keepAttachments(house, attachments) : [],
    automatic,
    verdict,
    words,
    forward: filed ? forward : null,
    bounce: automatic.kind === 'bounce' ? readBounce({ ...mail, attachments }) : null,
    proof: asked,
    // Reply-To and Sender are only claims: what was proven is From.
    verified: sender?.address === mail.from?.address ? asked.verified : false,
  };
}

/** Files over the cap come without their bytes; those are in the raw mail only, and the ticket says so. */
async function keepAttachments(house: House, attachments: readonly MailAttachment[]): Promise<KeptAttachment[]> {
  const kept: KeptAttachment[] = [];
  for (const { filename, contentType, contentId, disposition, size, content } of attachments) {
    if (content.length < size) continue;
    const { hash } = await house.files.keep(content);
    kept.push({ name: filename, contentType, size, hash, contentId, inline: disposition === 'inline' });
  }
  return kept;
}
