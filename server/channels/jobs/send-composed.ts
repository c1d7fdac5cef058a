import type { Readable } from 'node:stream';
import nodemailer from 'nodemailer';
import type Mail from 'nodemailer/lib/mailer/index.js';
import type { House } from '../../platform/house.ts';
import { type Delivered, deliverRawMail } from '../../platform/mail-transport/deliver-raw-mail.ts';
import type { SendingMailbox } from '../queries/sending-mailbox.ts';

/** Writes a composed mail out, signed where the mailbox signs, and hands it to the mailbox's server. Throws nodemailer's error when that refuses. */
export async function sendComposed(
  house: House,
  composed: Mail.Options,
  mailbox: SendingMailbox,
  { to, ticketId }: { to: readonly string[]; ticketId: number },
): Promise<Delivered> {
  const writer = nodemailer.createTransport({
    streamTransport: true,
    newline: 'windows',
    ...(mailbox.dkim && { dkim: mailbox.dkim }),
  });
  const written = await writer.sendMail(composed);
  const raw = written.message as Readable;
  try {
    const subject = String(composed.subject ?? '');
    const mail = { from: mailbox.address, to, subject, raw, kind: 'reply' as const, ticketId };
    return await deliverRawMail(house, mail, mailbox.smtpUrl ?? undefined);
  } finally {
    raw.destroy();
  }
}
