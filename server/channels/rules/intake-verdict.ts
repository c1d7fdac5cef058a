import type { AutomaticMail } from './automatic-mail.ts';
import type { MailPerson } from './parsed-mail.ts';

/** What becomes of a parsed mail. `sender` is whom it is filed under; null only for a bounce that names nobody. */
export type IntakeVerdict =
  | { outcome: 'filed'; sender: MailPerson | null }
  | { outcome: 'ignored'; reason: 'mail.own' }
  | { outcome: 'quarantined'; reason: 'mail.no-sender' };

/**
 * Is the mail filed, ignored or put aside for an admin? Our own mail that came back is ignored (a loop), a mail that merely bears
 * our address is filed. `sender` comes from `mailSender`.
 */
export function intakeVerdict(sender: MailPerson | null, { kind, reason }: AutomaticMail): IntakeVerdict {
  if (kind === 'own' && reason === 'own-mail') return { outcome: 'ignored', reason: 'mail.own' };
  if (sender || kind === 'bounce') return { outcome: 'filed', sender };
  return { outcome: 'quarantined', reason: 'mail.no-sender' };
}
