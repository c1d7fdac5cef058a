import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import pg from 'pg';
import { notedPostmaster } from '../../server/platform/embedded-postgres/noted-postmaster.ts';
import { freePorts, type HouseProcess, runCli, startHouseProcess } from '../house-process.ts';
import { openOutsideReceiver } from './outside-receiver.ts';
import { type Mail, mailText } from './plan-mails.ts';

/** One installation that is to be killed, the outside world around it, and the ways to speak with it. */
export type KillScene = Awaited<ReturnType<typeof openKillScene>>;

export async function openKillScene(chance: () => number) {
  const dataDir = await mkdtemp(join(tmpdir(), 'warmline-kill-'));
  const receiver = await openOutsideReceiver(chance);
  const [httpPort = 0, smtpPort = 0] = await freePorts(2);
  const settings = {
    DATA_DIR: dataDir,
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: String(httpPort),
    SMTP_PORT: String(smtpPort),
    LOG_LEVEL: 'warn',
  };
  const words = `setup --company Killed --owner-name Maya --owner-email maya@killed.example --owner-password-stdin
    --mailbox help@killed.example --outbound smtp://127.0.0.1:${receiver.port}`;
  const made = await runCli(words.split(/\s+/), settings, 'a long spring evening\n');
  if (made.code !== 0) throw new Error(made.err);
  const { token } = JSON.parse(made.out) as { token: string };
  return {
    dataDir,
    receiver,
    start: (): HouseProcess => startHouseProcess(settings),
    postmaster: () => notedPostmaster(join(dataDir, 'postgres'))?.pid,
    /** As a mail server does: 250 or it was not taken. */
    send: (mail: Mail) => sendMail(smtpPort, mail),
    reply: (ticketId: number, name: string) => replyByApi(httpPort, token, { ticketId, name }),
    rows: <T extends object>(sql: string) => rowsOf<T>(dataDir, sql),
    close: async () => {
      await receiver.close();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

async function sendMail(port: number, mail: Mail): Promise<void> {
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port, ignoreTLS: true, socketTimeout: 10_000 });
  try {
    await transport.sendMail({ envelope: { from: mail.from, to: 'help@killed.example' }, raw: mailText(mail) });
  } finally {
    transport.close();
  }
}

/** Answers the message's id. Throws when it was not acknowledged; `final` when asking again is of no use. */
async function replyByApi(port: number, token: string, reply: { ticketId: number; name: string }): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/tickets/${reply.ticketId}/replies`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': `key-of-${reply.name}`,
    },
    body: JSON.stringify({ text: `This is ${reply.name}.`, clientId: `client-${reply.name}` }),
    signal: AbortSignal.timeout(10_000),
  });
  const body = (await answer.json()) as { id: number };
  if (answer.status === 201) return body.id;
  const final = answer.status < 500 && answer.status !== 429;
  throw Object.assign(new Error(`${answer.status}: ${JSON.stringify(body)}`), { final });
}

async function rowsOf<T extends object>(dataDir: string, sql: string): Promise<T[]> {
  const postmaster = notedPostmaster(join(dataDir, 'postgres'));
  if (!postmaster) throw new Error('No database runs.');
  const client = new pg.Client({
    host: postmaster.socketFolder,
    port: postmaster.port,
    user: 'warmline',
    database: 'warmline',
  });
  await client.connect();
  return client
    .query<T>(sql)
    .then(
      ({ rows }) => rows,
      (fault) => Promise.reject(fault),
    )
    .finally(() => client.end());
}
