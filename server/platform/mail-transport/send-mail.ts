import { randomUUID } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { House } from '../house.ts';
import { type Delivered, deliverRawMail } from './deliver-raw-mail.ts';

/** A mail of the house itself to one person: invitation, forgotten password. */
export type HouseMail = {
  to: { name: string; address: string };
  /** The name it comes from: the company's. */
  fromName: string;
  subject: string;
  text: string;
  html: string;
};

/** Sends a mail of the house, or puts it into the built-in outbox. Nobody's out-of-office answers it (RFC 3834 §5). Throws when the mail server refuses. */
export async function sendMail(house: House, mail: HouseMail): Promise<Delivered> {
  const from = houseAddress(house);
  const composed = new MailComposer({
    from: { name: mail.fromName || 'Warmline', address: from },
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: house.now(),
    messageId: `<${randomUUID()}@${from.split('@')[1]}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const raw = await composed.compile().build();
  return deliverRawMail(house, { from, to: [mail.to.address], subject: mail.subject, raw, kind: 'house' });
}

/** The address the house writes from: the one its mail server knows it by, else one at its own name. */
function houseAddress(house: House): string {
  const name = decodeURIComponent(URL.parse(house.config.smtpUrl ?? '')?.username ?? '');
  if (/^[^\s@<>]+@[^\s@<>]+$/.test(name)) return name;
  return `warmline@${URL.parse(house.publicUrl())?.hostname ?? 'localhost'}`;
}
