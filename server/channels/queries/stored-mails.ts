import { sql } from 'kysely';
import type { Look } from '../../platform/context.ts';
import type { StoredMail } from '../rules/prepared-mail.ts';

/** Mails of one sender always fall into the same lane, so that they are filed in the order they came. */
export const LANES = 8;

/** Mails of a lane that wait to be filed, oldest first. */
export async function storedMails(look: Look, lane: number, limit: number): Promise<StoredMail[]> {
  const { rows } = await sql<StoredMail>`
    select id, mailbox_id, mail_from, rcpt_to, remote_address, greeting, raw_hash, size, via from inbound_mails
    where state = 'stored' and (retry_at is null or retry_at <= ${look.now}) and abs(hashtext(mail_from) % ${LANES}) = ${lane}
    order by id limit ${limit}`.execute(look.db);
  return rows;
}
