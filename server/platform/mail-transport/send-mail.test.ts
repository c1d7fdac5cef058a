import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { openWorld } from '../../../test/world.ts';
import { sendMail } from './send-mail.ts';
import { writeLetter } from './write-letter.ts';

const letter = writeLetter({
  greeting: 'Hello <Jo>,',
  paragraphs: ['Moss & clay.'],
  link: { label: 'Press "here"', url: 'http://care.example/x?a=1&b=2#t' },
});
const mail = {
  to: { name: 'Jo Grün', address: 'jo@example.com' },
  fromName: 'Fern & Clay',
  subject: 'Grüße',
  ...letter,
};

type Taken = { from: string; to: string[]; raw: string };

/** A real mail server on loopback that takes or refuses. */
async function mailServerThat(refuses: boolean, taken: Taken[]) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      done(refuses ? Object.assign(new Error('No such person here'), { responseCode: 550 }) : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : '';
        taken.push({ from, to: rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, close: () => new Promise<void>((resolve) => server.close(resolve)) };
}

test('a mail of the house goes out through the configured server', async () => {
  const taken: Taken[] = [];
  const server = await mailServerThat(false, taken);
  const world = await openWorld({ SMTP_URL: server.url });
  assert.equal((await sendMail(world.house, mail)).by, 'smtp');
  assert.deepEqual([taken[0]?.from, taken[0]?.to], ['warmline@care.example', ['jo@example.com']]);
  const read = await PostalMime.parse(taken[0]?.raw ?? '');
  assert.deepEqual([read.subject, read.from?.name, read.to?.[0]?.name], ['Grüße', 'Fern & Clay', 'Jo Grün']);
  assert.match(read.text ?? '', /Hello <Jo>,\n\nMoss & clay\.\n\nPress "here":\nhttp:\/\/care\.example\/x\?a=1&b=2#t/);
  assert.match(read.html ?? '', /Hello &lt;Jo&gt;.*href="http:\/\/care\.example\/x\?a=1&amp;b=2#t"/s);
  assert.equal(read.headers.find(({ key }) => key === 'auto-submitted')?.value, 'auto-generated');
  assert.deepEqual(await world.mails(), [], 'and not into the outbox too');
  await world.close();
  await server.close();
});

test('what the server refuses is thrown with its words', async () => {
  const server = await mailServerThat(true, []);
  const world = await openWorld({ SMTP_URL: server.url });
  await assert.rejects(sendMail(world.house, mail), /No such person here/);
  await world.close();
  await server.close();
});

test('without a server it waits in the built-in outbox', async () => {
  const world = await openWorld();
  assert.equal((await sendMail(world.house, mail)).by, 'outbox');
  const [kept] = await world.mails();
  assert.deepEqual([kept?.to, kept?.subject], [['jo@example.com'], 'Grüße']);
  await world.close();
});
