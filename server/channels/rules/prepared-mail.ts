import type { Selectable } from 'kysely';
import type { InboundMails } from '../../migrations/tables.ts';
import type { AutomaticMail } from './automatic-mail.ts';
import type { ForwardedMail } from './forwarded-mail.ts';
import type { IncomingWords } from './incoming-words.ts';
import type { IntakeVerdict } from './intake-verdict.ts';
import type { MailWithWords } from './mail-with-words.ts';
import type { Bounce } from './read-bounce.ts';
import type { SenderProof } from './sender-proof.ts';

/** A mail that waits to be filed, as its row says. */
export type StoredMail = Pick<
  Selectable<InboundMails>,
  'id' | 'mailbox_id' | 'mail_from' | 'rcpt_to' | 'remote_address' | 'greeting' | 'raw_hash' | 'size' | 'via'
>;

/** A file of a mail, already in the file store. */
export type KeptAttachment = {
  name: string;
  contentType: string;
  size: number;
  hash: string;
  contentId: string | null;
  inline: boolean;
};

/** A stored mail, ready to be filed: all that takes long, or the network, has been done. */
export type PreparedMail = {
  id: number;
  mailboxId: number | null;
  mailFrom: string;
  rcptTo: readonly string[];
  key: string;
  mail: Omit<MailWithWords, 'attachments' | 'words' | 'forward'>;
  attachments: readonly KeptAttachment[];
  automatic: AutomaticMail;
  verdict: IntakeVerdict;
  words: IncomingWords;
  forward: ForwardedMail | null;
  bounce: Bounce | null;
  proof: SenderProof;
  /** Whether the sender it is filed under is proven; null where nobody can say. */
  verified: boolean | null;
};
