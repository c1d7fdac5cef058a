import type { House } from '../house.ts';
import type { RawMail } from './deliver-raw-mail.ts';

/** Keeps a mail that nothing takes out of the house. The bytes are on disk before the row says so. */
export async function keepInOutbox(house: House, mail: RawMail): Promise<void> {
  const { hash } = await house.files.keep(mail.raw);
  await house.db
    .insertInto('outbox_mails')
    .values({
      at: house.now(),
      mail_from: mail.from,
      rcpt_to: [...mail.to],
      subject: mail.subject,
      kind: mail.kind,
      ticket_id: mail.ticketId ?? null,
      raw_hash: hash,
    })
    .execute();
}
