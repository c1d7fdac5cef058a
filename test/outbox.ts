import PostalMime from 'postal-mime';
import type { House } from '../server/platform/house.ts';

export type SentMail = { to: string[]; from: string; subject: string; text: string; html: string; raw: string };

/** Every mail in the built-in outbox, oldest first, read as a mail program reads it. */
export async function outboxMails(house: House): Promise<SentMail[]> {
  const rows = await house.db.selectFrom('outbox_mails').selectAll().orderBy('id').execute();
  return Promise.all(
    rows.map(async (row) => {
      const raw = await house.files.readWhole(row.raw_hash);
      const mail = await PostalMime.parse(raw);
      const { text = '', html = '', subject = '' } = mail;
      return { to: row.rcpt_to, from: row.mail_from, subject, text, html, raw: raw.toString() };
    }),
  );
}
