import type { Readable } from 'node:stream';
import type { House } from '../house.ts';
import { keepInOutbox } from './keep-in-outbox.ts';
import { mailServer } from './mail-server.ts';

/** A whole mail (RFC 5322, CRLF) and its envelope. */
export type RawMail = {
  from: string;
  to: readonly string[];
  subject: string;
  raw: Buffer | Readable;
  /** `reply` belongs to a ticket; `house` is a mail of the house itself. */
  kind: 'reply' | 'house';
  ticketId?: number;
};

/** `outbox`: no mail server is configured, the mail waits where an administrator reads it. `words`: what the server said; `refused`: whom it did not take while it took others. */
export type Delivered = { by: 'smtp' | 'outbox'; words: string; refused: { address: string; words: string }[] };

/** Hands a mail to a mail server (`smtpUrl`, else the one of the configuration), or puts it into the built-in outbox when there is none. Throws nodemailer's error when the server refuses. */
export async function deliverRawMail(house: House, mail: RawMail, smtpUrl = house.config.smtpUrl): Promise<Delivered> {
  if (!smtpUrl) {
    await keepInOutbox(house, mail);
    return { by: 'outbox', words: '', refused: [] };
  }
  const envelope = { from: mail.from, to: [...mail.to] };
  const answer = await mailServer(house, smtpUrl).sendMail({ envelope, raw: mail.raw });
  const errors: RefusedRecipient[] = answer.rejectedErrors ?? [];
  const refused = errors.map((each) => ({ address: each.recipient ?? '', words: each.response ?? each.message }));
  return { by: 'smtp', words: String(answer.response ?? ''), refused };
}

type RefusedRecipient = Error & { recipient?: string; response?: string };
