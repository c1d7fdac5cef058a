import type { AutomaticMail } from './automatic-mail.ts';
import type { MailPerson, ParsedMail } from './parsed-mail.ts';

/** What becomes of a parsed mail. `sender` is whom it is filed under. */
export type IntakeVerdict =
  | { outcome: 'filed'; sender: MailPerson }
  | { outcome: 'ignored'; reason: 'mail.own' }
  | { outcome: 'quarantined'; reason: 'mail.no-sender' };

/**
 * Is the mail filed, ignored or put aside for an admin? Our own mail that came back is ignored (a loop). The sender is From, else
 * Sender, Reply-To, the envelope (`envelopeFrom`, '' or null where none); a bounce needs none of them but gets the daemon's.
 */
export function intakeVerdict(mail: ParsedMail, { kind }: AutomaticMail, envelopeFrom: string | null): IntakeVerdict {
  if (kind === 'own') return { outcome: 'ignored', reason: 'mail.own' };
  const path = envelopeFrom || mail.returnPath;
  const sender = mail.from ?? mail.sender ?? mail.replyTo ?? (path ? { name: '', address: path } : null);
  if (sender) return { outcome: 'filed', sender };
  if (kind === 'bounce') return { outcome: 'filed', sender: { name: '', address: '' } };
  return { outcome: 'quarantined', reason: 'mail.no-sender' };
}
