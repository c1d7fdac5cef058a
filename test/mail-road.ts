import type { AddressInfo } from 'node:net';
import nodemailer from 'nodemailer';
import type Mail from 'nodemailer/lib/mailer/index.js';
import { SMTPServer } from 'smtp-server';
import { addMailbox } from '../server/channels/commands/add-mailbox.ts';
import { openSmtp, smtpPort } from '../server/channels/jobs/smtp-intake.ts';
import type { ParsedMail } from '../server/channels/rules/parsed-mail.ts';
import { readMail } from '../server/channels/rules/read-mail.ts';
import type { World } from './world.ts';

export type Received = { from: string; to: string[]; raw: string; mail: ParsedMail };
export type MailServer = {
  url: string;
  port: number;
  received: Received[];
  /** Answers to RCPT TO and to DATA: an SMTP line to refuse with, null to accept. */
  refuse: { rcpt: (address: string) => string | null; data: () => string | null };
  close(): Promise<void>;
};

/** A real mail server on loopback that keeps what it takes, and refuses what it is told to. */
export async function openMailServer(account?: { name: string; password: string }): Promise<MailServer> {
  const received: Received[] = [];
  const refuse: MailServer['refuse'] = { rcpt: () => null, data: () => null };
  const server = new SMTPServer({
    authOptional: !account,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, answer) =>
      username === account?.name && password === account?.password
        ? answer(null, { user: username })
        : answer(new Error('Invalid login')),
    onRcptTo: ({ address }, _session, answer) => answer(refusal(refuse.rcpt(address))),
    onData: async (stream, { envelope }, answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      const line = refuse.data();
      if (line) return answer(refusal(line));
      const raw = Buffer.concat(chunks);
      const to = envelope.rcptTo.map(({ address }) => address);
      const from = envelope.mailFrom ? envelope.mailFrom.address : '';
      received.push({ from, to, raw: String(raw), mail: await readMail(raw) });
      answer(null, 'queued as 4711');
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  return { url: `smtp://127.0.0.1:${port}`, port, received, refuse, close };
}

function refusal(line: string | null): Error | null {
  return line === null ? null : Object.assign(new Error(line.slice(4)), { responseCode: Number(line.slice(0, 3)) });
}

/** Opens the intake of a world, with the mailboxes help@ and sales@. */
export async function openMailRoad(world: World) {
  const close = await openSmtp(world.edge);
  const add = (address: string) =>
    world.edge.transact({ kind: 'system', name: 'test' }, (ctx) => addMailbox(ctx, { address }));
  const help = await add('help@fernandclay.example');
  const sales = await add('sales@fernandclay.example');
  const port = smtpPort(world.house)!;
  const client = nodemailer.createTransport({ host: '127.0.0.1', port, ignoreTLS: true, pool: true });
  const send = (mail: Mail.Options) => client.sendMail({ to: 'help@fernandclay.example', ...mail });
  return {
    port,
    help,
    sales,
    /** Sends by real SMTP and lets the world settle. */
    async mail(mail: Mail.Options) {
      const sent = await send(mail);
      await world.settle();
      return sent;
    },
    send,
    close: async () => {
      client.close();
      await close();
    },
  };
}
