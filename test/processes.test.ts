import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import nodemailer from 'nodemailer';
import { WebSocket } from 'ws';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../server/platform/embedded-postgres/start-embedded-postgres.ts';
import { openLog } from '../server/platform/log.ts';
import { freePorts, type HouseProcess, runCli, startHouseProcess } from './house-process.ts';
import { type OutsideReceiver, openOutsideReceiver } from './kill/outside-receiver.ts';
import { eventually } from './running-house.ts';

let dataDir: string;
let postgres: EmbeddedPostgres;
let receiver: OutsideReceiver;
let settings: Record<string, string>;
let token: string;
let smtpPort: number;
let one: HouseProcess;
let two: HouseProcess;
let worker: HouseProcess;

before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'warmline-processes-'));
  postgres = await startEmbeddedPostgres({
    dataDir,
    log: openLog('silent'),
    forTests: true,
  });
  receiver = await openOutsideReceiver(() => 0);
  [smtpPort = 0] = await freePorts(1);
  settings = {
    DATABASE_URL: `postgres://warmline@localhost:${postgres.port}/warmline?host=${encodeURIComponent(postgres.host)}`,
    DATA_DIR: join(dataDir, 'data'),
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: '0',
    SMTP_PORT: String(smtpPort),
    LOG_LEVEL: 'warn',
  };
  const words = `setup --company Parted --owner-name Maya --owner-email maya@parted.example --owner-password-stdin
    --mailbox help@parted.example --outbound smtp://127.0.0.1:${receiver.port}`;
  const made = await runCli(words.split(/\s+/), settings, 'a long spring evening\n');
  assert.equal(made.code, 0, made.err);
  token = JSON.parse(made.out).token;
  one = startHouseProcess({ ...settings, ROLE: 'web' });
  two = startHouseProcess({ ...settings, ROLE: 'web' });
  worker = startHouseProcess({ ...settings, ROLE: 'worker' });
  await Promise.all([one.ready, two.ready, worker.ready]);
});

after(async () => {
  await Promise.all([one, two, worker].map((house) => house?.kill()));
  await receiver?.close();
  await postgres?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const addressOf = (house: HouseProcess) =>
  house.said
    .find((line) => line.startsWith('Warmline is at '))
    ?.slice('Warmline is at '.length)
    .replace('localhost', '127.0.0.1') ?? '';

// biome-ignore lint/suspicious/noExplicitAny: tests read answers freely.
type Answer = { status: number; body: any };

async function ask(house: HouseProcess, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`${addressOf(house)}${path}`, {
    headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : text };
}

const newTicket = (subject: string) => ({
  subject,
  requester: { email: 'ada@customers.example' },
  message: { text: `About ${subject}.` },
});

type News = { type: string; topic?: string; hint?: { what: string; id: number | null }; message?: { text: string } };

/** A socket of the second web process, and what it heard. */
async function listen(topic: string): Promise<{ heard: News[]; close(): void }> {
  const socket = new WebSocket(`${addressOf(two).replace('http', 'ws')}/live`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const heard: News[] = [];
  socket.on('message', (text) => heard.push(JSON.parse(String(text))));
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'subscribe', topic }));
  await eventually('the subscription stands', async () => heard.some(({ type }) => type === 'subscribed'));
  return { heard, close: () => socket.terminate() };
}

test('a ticket opened at one web process is news on a socket of the other, and its reply goes out by the worker', async () => {
  const lists = await listen('tickets');
  const opened = await ask(one, '/api/tickets', newTicket('a drooping fern'));
  assert.equal(opened.status, 201, JSON.stringify(opened.body));
  const { id } = opened.body;
  await eventually('news of the ticket', async () =>
    lists.heard.some(({ type, hint }) => type === 'news' && hint?.what === 'ticket' && hint.id === id),
  );
  lists.close();
  const page = await listen(`ticket:${id}`);
  const reply = await ask(two, `/api/tickets/${id}/replies`, { text: 'Water it from below.' });
  assert.equal(reply.status, 201, JSON.stringify(reply.body));
  await eventually('the reply arrives outside', async () =>
    receiver.accepted.some(({ text }) => text.includes('Water it from below.')),
  );
  await eventually('the first web process shows it as sent', async () => {
    const { body } = await ask(one, `/api/tickets/${id}/messages`);
    return body.items.some(
      (item: { id: number; delivery: { state: string } | null }) =>
        item.id === reply.body.id && item.delivery?.state === 'sent',
    );
  });
  page.close();
});

test('a mail taken in by the worker is a ticket at both web processes', async () => {
  const lists = await listen('tickets');
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true });
  await transport.sendMail({
    from: 'bo@customers.invalid',
    to: 'help@parted.example',
    subject: 'A parted mail',
    text: 'Hello',
  });
  transport.close();
  await eventually('news of the mail', async () => lists.heard.some(({ type }) => type === 'news'));
  lists.close();
  for (const house of [one, two])
    await eventually('the ticket is in the list', async () => {
      const { body } = await ask(house, '/api/tickets?query=parted');
      return body.items.some(({ subject }: { subject: string }) => subject === 'A parted mail');
    });
});

test('web processes carry nothing out themselves: without a worker a reply waits', async () => {
  assert.equal(await worker.stop(), 0, worker.said.join('\n'));
  const opened = await ask(one, '/api/tickets', newTicket('a patient cactus'));
  const reply = await ask(one, `/api/tickets/${opened.body.id}/replies`, { text: 'It can wait.' });
  assert.equal(reply.status, 201);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.ok(!receiver.accepted.some(({ text }) => text.includes('It can wait.')));
  worker = startHouseProcess({ ...settings, ROLE: 'worker' });
  await worker.ready;
  await eventually('the new worker sends it', async () =>
    receiver.accepted.some(({ text }) => text.includes('It can wait.')),
  );
});

test('each process answers for its health; a worker answers for nothing else', async () => {
  for (const house of [one, two, worker]) {
    assert.deepEqual(await ask(house, '/health/live'), { status: 200, body: { live: true } });
    assert.deepEqual(await ask(house, '/health/ready'), { status: 200, body: { ready: true } });
    const { body } = await ask(house, '/metrics');
    assert.match(body, /^warmline_events_position [1-9]\d*$/m);
    assert.match(body, /^process_resident_memory_bytes \d+$/m);
  }
  assert.equal((await ask(worker, '/api/tickets')).status, 404);
});

test('a graceful stop lets a request under way finish, and takes no new one', async () => {
  const text = JSON.stringify(newTicket('a slow sender'));
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': text.length,
  };
  const request = http.request(`${addressOf(one)}/api/tickets`, { method: 'POST', headers });
  request.write(text.slice(0, 20));
  await once(request, 'socket');
  await new Promise((resolve) => setTimeout(resolve, 200));
  const stopped = one.stop();
  await eventually('the door is closed', async () =>
    fetch(`${addressOf(one)}/health/live`).then(
      ({ status }) => status === 503,
      () => true,
    ),
  );
  request.end(text.slice(20));
  const [answer] = (await once(request, 'response')) as [http.IncomingMessage];
  assert.equal(answer.statusCode, 201);
  answer.resume();
  assert.equal(await stopped, 0, one.said.join('\n'));
  const { body } = await ask(two, '/api/tickets?query=slow');
  assert.ok(body.items.some(({ subject }: { subject: string }) => subject === 'a slow sender'));
});

test('a process whose database is gone says that it is not ready, and lives', async () => {
  await postgres.stop();
  await eventually('not ready', async () => (await ask(two, '/health/ready')).status === 503);
  assert.equal((await ask(two, '/health/live')).status, 200);
});
