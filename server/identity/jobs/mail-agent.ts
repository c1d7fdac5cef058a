import type { TFunction } from 'i18next';
import type { House } from '../../platform/house.ts';
import { sendMail } from '../../platform/mail-transport/send-mail.ts';
import { type Letter, writeLetter } from '../../platform/mail-transport/write-letter.ts';
import { wordsIn } from '../../platform/words.ts';

type Recipient = { name: string; email: string; language: string; company: string };
type Writing = Omit<Letter, 'greeting'> & { subject: string };

/** Writes to an agent in the agent's language. `write` answers subject and sentences. */
export async function mailAgent(
  house: House,
  recipient: Recipient,
  write: (t: TFunction, company: string) => Writing,
): Promise<void> {
  const t = wordsIn(recipient.language);
  const { subject, ...letter } = write(t, recipient.company);
  const greeting = t('identity:hello', { name: recipient.name });
  const to = { name: recipient.name, address: recipient.email };
  await sendMail(house, { to, fromName: recipient.company, subject, ...writeLetter({ ...letter, greeting }) });
}
