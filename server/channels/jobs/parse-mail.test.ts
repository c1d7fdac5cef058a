import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { mailParser } from './mail-parser.ts';
import { parseMail } from './parse-mail.ts';

const plain = 'From: Ada <ada@moss.example>\r\nSubject: Fern\r\n\r\nHello';

test('bytes and files are parsed in a worker', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parse-mail-'));
  const path = join(folder, 'one.eml');
  await writeFile(path, plain);
  const mails = await Promise.all([parseMail(Buffer.from(plain)), parseMail(path)]);
  for (const mail of mails)
    assert.deepEqual([mail.from?.address, mail.subject, mail.text], ['ada@moss.example', 'Fern', 'Hello\n']);
  await rm(folder, { recursive: true });
});

test('an attachment arrives whole', async () => {
  const bytes = Buffer.alloc(100_000, 'fern');
  const mail = await parseMail(
    Buffer.from(
      `From: a@b.example\r\nContent-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64')}`,
    ),
  );
  assert.deepEqual(Buffer.from(mail.attachments[0]!.content), bytes);
});

test('a megabyte of HTML is made safe and read without holding up the main thread', { timeout: 60_000 }, async () => {
  const row =
    '<tr><td style="color:red"><p>Water <b>the</b> fern &amp; <a href="https://x.example/?q=1">look</a></p></td></tr>';
  const html = `<table>${row.repeat(Math.floor(990_000 / row.length))}</table><script>x()</script>`;
  const raw = Buffer.from(`From: a@b.example\r\nContent-Type: text/html\r\n\r\n${html}`);
  await parseMail(Buffer.from(plain));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = performance.now();
  const mail = await parseMail(raw);
  const took = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.disable();
  assert.match(mail.words.html ?? '', /^<table>.*fern/s);
  assert.doesNotMatch(mail.safeHtml ?? 'none', /<script|none/);
  assert.match(mail.words.text, /^Water the fern & look/);
  const stood = delay.max / 1e6;
  assert.ok(stood < Math.max(50, took / 4), `the main thread stood still for ${stood} ms of ${took}`);
});

for (const [name, raw, reason] of [
  ['an empty mail', ' \r\n\r\n ', 'mail.empty'],
  ['no header', 'just a line without any header\r\n\r\nbody', 'mail.no-header'],
  ['binary rubbish', Buffer.from([0, 1, 2, 255, 254, 10, 0, 200]), 'mail.no-header'],
  ['a file that is gone', '', 'mail.parse-crash'],
] as const) {
  test(`${name} is refused with its reason`, async () => {
    const given = reason === 'mail.parse-crash' ? '/nowhere/at/all.eml' : Buffer.from(raw);
    await assert.rejects(parseMail(given), { name: 'UnreadableMail', reason });
  });
}

/** A worker that dies of "die", hangs on "hang" and answers everything else. */
const frail = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ raw }) => {
      if (raw === 'die') process.exit(1);
      if (raw === 'throw') throw new Error('no');
      if (raw === 'hang') for (;;);
      if (raw === 'eat') { const all = []; for (;;) all.push(new Array(1e6).fill(raw + all.length)); }
      parentPort.postMessage({ mail: { subject: raw } });
    });`)}`,
);

test('a poisonous mail is refused alone and the next are parsed', { timeout: 30_000 }, async () => {
  const { parse } = mailParser({ worker: frail, patienceMs: 3_000, memoryMb: 64 });
  const asked = ['one', 'die', 'two', 'throw', 'three', 'hang', 'four', 'eat', 'five'];
  const answers = await Promise.allSettled(asked.map((raw) => parse(raw)));
  assert.deepEqual(
    answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.subject : answer.reason.reason)),
    [
      'one',
      'mail.parse-crash',
      'two',
      'mail.parse-crash',
      'three',
      'mail.parse-timeout',
      'four',
      'mail.parse-crash',
      'five',
    ],
  );
});

test('1,000 nested parts, 5,000 parts and a 3 MB header end in time', { timeout: 60_000 }, async () => {
  const nested = Array.from(
    { length: 1000 },
    (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
  ).join('');
  const deep = await parseMail(Buffer.from(`From: a@b.example\r\nSubject: Deep\r\n${nested}\r\nhello`));
  assert.deepEqual([deep.subject, deep.notes], ['Deep', ['mail.depth-over-cap']]);
  const parts = Array.from(
    { length: 5000 },
    (_, n) => `--x\r\nContent-Type: image/png; name=${n}.png\r\n\r\nx\r\n`,
  ).join('');
  const many = await parseMail(
    Buffer.from(`From: a@b.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n${parts}--x--`),
  );
  assert.deepEqual([many.attachments.length, many.notes], [200, ['mail.parts-over-cap']]);
  const long = await parseMail(
    Buffer.from(`From: a@b.example\r\nSubject: Long\r\nX-Long: ${'x'.repeat(3_000_000)}\r\n\r\nhello`),
  );
  assert.deepEqual([long.subject, long.text, long.notes], ['Long', 'hello\n', ['mail.header-over-cap']]);
});

const collected = fileURLToPath(new URL('../../../../shared/data/mail/mime', import.meta.url));
test('mails collected elsewhere, many broken on purpose, are all parsed', {
  skip: !existsSync(collected) && 'no ../shared/data/mail here',
}, async () => {
  const names = readdirSync(collected, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'));
  assert.ok(names.length > 80);
  for (const name of names) assert.ok(typeof (await parseMail(join(collected, name))).subject === 'string', name);
});
