import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { ada, mailDesk, type Road } from '../../test/mail-desk.ts';
import { openMailRoad } from '../../test/mail-road.ts';
import { openWorld, type World } from '../../test/world.ts';
import { storeFetchedMail } from './commands/store-fetched-mail.ts';
import { noteSilence } from './jobs/watch-silence.ts';

const system = { kind: 'system', name: 'test' } as const;

let world: World;
let road: Road;
before(async () => {
  world = await openWorld();
  road = await openMailRoad(world);
});
after(async () => {
  await road.close();
  await world.close();
});

const { maya, newest, messages, lastMail, answeredTicket } = mailDesk(
  () => world,
  () => road,
);

/** Speaks SMTP by hand; answers the last line of each answer. */
async function speak(...lines: string[]): Promise<string[]> {
  const socket = connect(road.port, '127.0.0.1');
  const heard: string[] = [];
  let wake = () => {};
  socket.on('data', (chunk) => {
    for (const line of String(chunk).split('\r\n')) if (/^\d{3} /.test(line)) heard.push(line);
    wake();
  });
  for (const [at, line] of ['', ...lines].entries()) {
    if (line) socket.write(`${line}\r\n`);
    while (heard.length <= at) await new Promise<void>((resolve) => (wake = resolve));
  }
  socket.destroy();
  return heard.slice(1);
}

describe('the door', () => {
  test('takes mail for mailboxes and their plus-addresses, and relays nothing', async () => {
    const [, , own, plus, unknown, foreign, verify] = await speak(
      'EHLO client.example',
      'MAIL FROM:<ada@moss.example>',
      'RCPT TO:<help@fernandclay.example>',
      'RCPT TO:<Help+t1.m1.abc@FernAndClay.example>',
      'RCPT TO:<nobody@fernandclay.example>',
      'RCPT TO:<ada@elsewhere.example>',
      'VRFY help@fernandclay.example',
    );
    assert.match(own!, /^250/);
    assert.match(plus!, /^250/);
    assert.match(unknown!, /^550 5\.1\.1/);
    assert.match(foreign!, /^550 5\.1\.1/);
    assert.match(verify!, /^5/);
  });

  test('refuses what is larger than it takes, and goes on', async () => {
    const [, refused] = await speak('EHLO client.example', 'MAIL FROM:<ada@moss.example> SIZE=60000000');
    assert.match(refused!, /^552/);
    const large = Buffer.alloc(38 * 1024 * 1024, 'fern');
    await assert.rejects(road.send({ from: ada, text: 'Big', attachments: [{ filename: 'a', content: large }] }), {
      responseCode: 552,
    });
  });

  test('250 means on disk and in the database, before anything is parsed', async () => {
    const count = async () => (await world.house.db.selectFrom('inbound_mails').select('id').execute()).length;
    const before = await count();
    const { response } = await road.send({ from: ada, subject: 'Stored', text: 'Hello' });
    assert.match(response, /^250/);
    const row = await lastMail();
    assert.deepEqual([await count(), row.state], [before + 1, 'stored']);
    assert.match(String(await world.house.files.readWhole(row.raw_hash)), /Subject: Stored/);
    await world.settle();
    assert.equal((await lastMail()).state, 'filed');
  });

  test('many at once are all stored, each once', async () => {
    const before = (await lastMail()).id;
    await Promise.all(
      Array.from({ length: 40 }, (_, n) => road.send({ from: `c${n}@moss.example`, subject: `Many ${n}`, text: 'Hi' })),
    );
    await world.settle();
    const { db } = world.house;
    const rows = await db.selectFrom('inbound_mails').selectAll().where('id', '>', before).execute();
    assert.equal(rows.length, 40);
    assert.ok(rows.every((row) => row.state === 'filed'));
    assert.equal(new Set(rows.map((row) => row.ticket_id)).size, 40);
  });
});

describe('nothing is lost', () => {
  test('a mail that breaks is quarantined once, can be read and retried, and blocks nobody', async () => {
    const envelope = { from: '', to: 'help@fernandclay.example' };
    await road.send({ raw: 'this is no mail\r\n\r\nat all', envelope });
    await road.mail({ from: ada, subject: 'Next', text: 'Hello' });
    assert.equal((await newest()).subject, 'Next');
    const admin = world.as('noor');
    const { items } = (await admin.get('/api/inbound-mails?state=quarantined')).body;
    assert.deepEqual([items.length, items[0].reason], [1, 'mail.no-header']);
    assert.match((await admin.get(`/api/inbound-mails/${items[0].id}/raw`)).body.text, /this is no mail/);
    const retry = () =>
      admin.post(`/api/inbound-mails/${items[0].id}/retry`, undefined, { 'idempotency-key': 'try-it-again' });
    const retried = await retry();
    assert.deepEqual([retried.status, retried.body.state, retried.body.attempts], [200, 'quarantined', 1]);
    const again = await retry();
    assert.deepEqual([again.status, again.body.attempts], [200, 1], 'the same key tries once');
    assert.equal((await world.as('tomas').get('/api/inbound-mails')).status, 403);
    const ignored = await admin.post(`/api/inbound-mails/${items[0].id}/ignore`);
    assert.equal(ignored.body.state, 'ignored');
    assert.equal((await admin.post(`/api/inbound-mails/${items[0].id}/retry`)).status, 409);
    await world.settle();
    assert.equal((await admin.get('/api/inbound-mails?state=quarantined')).body.items.length, 0);
  });

  test('the same mail to two mailboxes, or twice, is one message', async () => {
    const mail = { from: ada, subject: 'Twice', text: 'Hello', messageId: '<two@moss.example>', date: new Date(0) };
    await road.mail({ ...mail, to: ['help@fernandclay.example', 'sales@fernandclay.example'] });
    const first = await lastMail();
    await road.mail({ ...mail, to: 'sales@fernandclay.example', headers: { Received: 'by another road' } });
    const second = await lastMail();
    assert.deepEqual([second.state, second.reason, second.ticket_id], ['ignored', 'mail.duplicate', first.ticket_id]);
    assert.equal((await messages(first.ticket_id!)).length, 1);
    const raw = 'From: ada@moss.example\r\nSubject: Bare\r\n\r\nno id';
    const envelope = { from: 'ada@moss.example', to: 'help@fernandclay.example' };
    await road.send({ raw, envelope });
    await road.mail({ raw, envelope });
    assert.equal((await lastMail()).reason, 'mail.duplicate');
  });

  test('a 20 MB attachment comes through whole', async () => {
    const content = Buffer.alloc(20 * 1024 * 1024, 'a fern in a pot ');
    await road.mail({ from: ada, subject: 'Photo', text: 'See', attachments: [{ filename: 'fern.bin', content }] });
    const { attachments } = (await messages((await newest()).id))[0];
    assert.deepEqual([attachments[0].name, attachments[0].size], ['fern.bin', content.length]);
  });
});

describe('mailboxes', () => {
  test('are added, changed and removed; their secrets are sealed and never answered', async () => {
    const admin = world.as('noor');
    const smtp = { host: 'smtp.moss.example', port: 465, security: 'tls', account: 'a', password: 'a secret word' };
    const made = await admin.post('/api/mailboxes', { address: 'shop@fernandclay.example', smtp });
    assert.equal(made.status, 201);
    assert.doesNotMatch(JSON.stringify(made.body), /secret word/);
    const row = await world.house.db
      .selectFrom('mailboxes')
      .selectAll()
      .where('id', '=', made.body.id)
      .executeTakeFirstOrThrow();
    assert.doesNotMatch(JSON.stringify(row), /secret word/);
    const { id } = made.body;
    const aliases = ['orders@fernandclay.example'];
    assert.equal((await admin.patch(`/api/mailboxes/${id}`, { aliases })).status, 200);
    const taken = await admin.post('/api/mailboxes', { address: 'orders@fernandclay.example' });
    assert.deepEqual([taken.status, taken.body.error.code], [409, 'mailbox.address-taken']);
    const { password: _, ...elsewhere } = { ...smtp, host: 'evil.example' };
    await admin.patch(`/api/mailboxes/${id}`, { smtp: elsewhere });
    const moved = await world.house.db.selectFrom('mailboxes').selectAll().where('id', '=', id).executeTakeFirst();
    assert.equal(moved?.smtp_password, null);
    assert.equal((await world.as('tomas').post('/api/mailboxes', { address: 'x@y.example' })).status, 403);
    assert.equal((await admin.delete(`/api/mailboxes/${id}`)).status, 200);
    const { items } = (await admin.get('/api/mailboxes')).body;
    assert.ok(!items.some((each: { id: number }) => each.id === id));
  });

  test('a test of a server that is not there says so, and the mailbox remembers', async () => {
    const smtp = { host: '127.0.0.1', port: 1, security: 'none', account: null };
    const made = await world.as('noor').post('/api/mailboxes', { address: 'lost@fernandclay.example', smtp });
    const { body } = await world.as('noor').post(`/api/mailboxes/${made.body.id}/test`);
    assert.deepEqual([body.imap, body.smtp.works], [null, false]);
    assert.match(body.smtp.words, /ECONNREFUSED/);
    const { items } = (await world.as('noor').get('/api/mailboxes')).body;
    assert.equal(items.find((each: { id: number }) => each.id === made.body.id).health.state, 'failing');
    await world.as('noor').delete(`/api/mailboxes/${made.body.id}`);
  });

  test('a silence longer than its own normal is told, and ends with the next mail', async () => {
    for (let n = 0; n < 25; n++) {
      await road.send({ from: ada, to: 'sales@fernandclay.example', subject: `Beat ${n}`, text: 'Hi' });
      world.clock.forward({ hours: 1 });
    }
    const state = async () => {
      await world.edge.transact(system, noteSilence);
      const { items } = (await world.as('noor').get('/api/mailboxes')).body;
      return items.find((each: { id: number }) => each.id === road.sales).health.state;
    };
    world.clock.forward({ hours: 4 });
    assert.equal(await state(), 'well');
    world.clock.forward({ hours: 2 });
    assert.equal(await state(), 'silent');
    await road.mail({ from: ada, to: 'sales@fernandclay.example', subject: 'Back', text: 'Hi' });
    assert.equal(await state(), 'well');
  });
});

describe('outbox, redaction, images', () => {
  test('a mail of which only the headers were taken is not filed by hand as if it were whole', async () => {
    const kept = await world.house.files.keep(Buffer.from('From: Ada <ada@moss.example>\r\nSubject: Huge\r\n\r\n'));
    const mail = { via: 'imap', mailboxId: road.help, mailFrom: '', rcptTo: ['help@fernandclay.example'] } as const;
    const facts = { remoteAddress: null, greeting: null, rawHash: kept.hash, size: kept.size };
    await world.edge.transact({ kind: 'system', name: 'test' }, (ctx) =>
      storeFetchedMail(ctx, { ...mail, ...facts }, { uidValidity: 1, lastUid: 1 }, 60_000_000),
    );
    const { id } = await lastMail();
    const { status, body } = await world.as('noor').post(`/api/inbound-mails/${id}/retry`, {});
    assert.deepEqual([status, body.error?.code], [409, 'mail.only-headers']);
    assert.equal((await lastMail()).state, 'quarantined');
  });

  test('mails of the outbox can be read whole', async () => {
    await answeredTicket();
    const { items } = (await world.as('noor').get('/api/outbox')).body;
    const { body } = await world.as('noor').get(`/api/outbox/${items[0].id}`);
    assert.equal(body.kind, 'reply');
    assert.match(body.text, /Water it\./);
    assert.match(body.raw, /Message-ID: <t\d+\.m\d+\./i);
    assert.equal((await world.as('lena').get('/api/outbox')).status, 403);
  });

  test('redacting a message erases the raw mail that brought it', async () => {
    await road.mail({ from: ada, subject: 'Card', text: 'My card is 4111 1111.' });
    const { message_id, raw_hash, id } = await lastMail();
    assert.equal(await world.house.files.has(raw_hash), true);
    const done = await maya().post(`/api/messages/${message_id}/redact`, {});
    assert.equal(done.status, 200, JSON.stringify(done.body));
    await world.settle();
    const row = await world.house.db.selectFrom('inbound_mails').selectAll().where('id', '=', id).executeTakeFirst();
    assert.ok(row?.redacted_at);
    assert.equal(await world.house.files.has(raw_hash), false);
    assert.equal((await world.as('noor').get(`/api/inbound-mails/${id}/raw`)).status, 404);
  });

  test('the raw mails that quote erased words go too', async () => {
    await road.mail({ from: ada, subject: 'Pin', text: 'My pin is 8392-1174.', messageId: '<pin@moss.example>' });
    const first = await lastMail();
    await road.mail({
      from: ada,
      subject: 'Re: Pin',
      text: 'Any news?\n\nOn Monday, Ada wrote:\n> My pin is 8392-1174.\n',
      inReplyTo: '<pin@moss.example>',
    });
    const second = await lastMail();
    assert.equal(second.ticket_id, first.ticket_id);
    const { body } = await maya().post(`/api/messages/${first.message_id}/redact`, { text: '8392-1174' });
    assert.deepEqual(body.alsoErasedFrom.messageIds, [second.message_id]);
    await world.settle();
    assert.equal(await world.house.files.has(second.raw_hash), false);
  });

  test('a remote image needs our signature, and no inner address is ever asked', async () => {
    const path = (url: string, signature: string) =>
      `/remote-image?url=${encodeURIComponent(url)}&signature=${signature}`;
    const inner = 'http://169.254.169.254/latest/meta-data/a.png';
    assert.equal((await world.as('stranger').get(path(inner, 'x'.repeat(32)))).status, 404);
    const signed = path(inner, world.house.keys.sign('remote-image', inner, 32));
    assert.equal((await world.as('stranger').get(signed)).status, 503);
  });
});

test('one address has at most twenty connections, and a place is free again when one goes', async () => {
  const open: Socket[] = [];
  const greet = () =>
    new Promise<string>((resolve) => {
      const socket = connect(road.port, '127.0.0.1');
      open.push(socket);
      socket.on('error', () => {});
      socket.once('data', (chunk) => resolve(String(chunk).slice(0, 3)));
    });
  try {
    // The tests above may still hold some places.
    while (open.length <= 21 && (await greet()) === '220');
    assert.ok(open.length > 10 && open.length <= 21, `refused at ${open.length}`);
    open[0]!.end('QUIT\r\n');
    await new Promise((resolve) => open[0]!.once('close', resolve));
    const last = performance.now() + 5000;
    let heard = '';
    while (heard !== '220' && performance.now() < last) heard = await greet();
    assert.equal(heard, '220');
  } finally {
    for (const socket of open) socket.destroy();
  }
});
