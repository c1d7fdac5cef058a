import nodemailer from 'nodemailer';
import type Mail from 'nodemailer/lib/mailer/index.js';
import { addMailbox } from '../../server/channels/commands/add-mailbox.ts';
import { type MailServer, openMailServer, type Received } from '../mail-road.ts';
import { eventually, type RunningHouse, startHouse } from '../running-house.ts';

export const helpAddress = 'help@fernandclay.example';

export type PostOffice = {
  running: RunningHouse;
  mailboxId: number;
  /** Sends a mail to the house by real SMTP, to help@ unless said. */
  post(mail: Mail.Options): Promise<{ messageId: string }>;
  /** Waits for the next mail that the house sends out and that nobody has taken yet. */
  nextMail(withinMs?: number): Promise<Received>;
  /** Mails that were sent out and not taken. */
  waiting(): Received[];
  close(): Promise<void>;
};

/** A running house with the mailbox help@, between a mail client of its customers and the mail server they read at. */
export async function openPostOffice(): Promise<PostOffice> {
  const server: MailServer = await openMailServer();
  const running = await startHouse({ SMTP_URL: server.url });
  const mailboxId = await running.edge.transact({ kind: 'system', name: 'test' }, (ctx) =>
    addMailbox(ctx, { address: helpAddress }),
  );
  const client = nodemailer.createTransport({ host: '127.0.0.1', port: running.smtpPort, ignoreTLS: true });
  return {
    running,
    mailboxId,
    post: (mail) => client.sendMail({ to: helpAddress, ...mail }),
    nextMail: (withinMs = 30_000) => eventually('a mail goes out', async () => server.received.shift(), withinMs),
    waiting: () => server.received,
    close: async () => {
      client.close();
      await running.close();
      await server.close();
    },
  };
}
