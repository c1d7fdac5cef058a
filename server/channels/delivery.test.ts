import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type MailServer, openMailRoad, openMailServer } from '../../test/mail-road.ts';
import { openWorld, type World } from '../../test/world.ts';
import { sendSystemMessage } from '../tickets/commands/send-system-message.ts';

describe('mail goes out', () => {
  let world: World;
  let road: Awaited<ReturnType<typeof openMailRoad>>;
  let server: MailServer;
  before(async () => {
    server = await openMailServer();
    world = await openWorld({ SMTP_URL: server.url });
    road = await openMailRoad(world);
  });
  after(async () => {
    await road.close();
    await world.close();
    await server.close();
  });

  const maya = () => world.as('maya');
  const newest = async () => (await maya().get('/api/tickets?order=newest')).body.items[0];
  const messages = async (id: number) => (await maya().get(`/api/tickets/${id}/messages`)).body.items;
  const reply = async (id: number, body: object) => {
    const { status, body: message } = await maya().post(`/api/tickets/${id}/replies`, { undoSeconds: 0, ...body });
    assert.equal(status, 201, JSON.stringify(message));
    await world.settle();
    return (await messages(id)).find((each: { id: number }) => each.id === message.id);
  };
  const system = async (ticketId: number) => {
    const actor = { kind: 'system', name: 'test' } as const;
    const id = await world.edge.transact(actor, (ctx) => sendSystemMessage(ctx, { ticketId, text: 'Hi', html: null }));
    await world.settle();
    return world.house.db.selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  };

  test('a reply arrives with names, thread, token, text, quotation and mark', async () => {
    const sent = await road.mail({
      from: 'Ada Moss <ada@moss.example>',
      cc: 'Bo <bo@moss.example>',
      subject: 'My fern',
      text: 'It droops.',
    });
    const ticket = await newest();
    const message = await reply(ticket.id, { html: '<p>Water <b>it</b>.</p>' });
    assert.deepEqual([message.delivery.state, message.delivery.attempts], ['sent', 1]);
    assert.match(message.delivery.words, /queued as 4711/);
    const { mail, raw, from, to } = server.received.at(-1)!;
    assert.equal(from, 'help@fernandclay.example');
    assert.deepEqual(to, ['ada@moss.example', 'bo@moss.example']);
    assert.deepEqual(mail.from, { name: 'Maya Fern from Fern & Clay', address: 'help@fernandclay.example' });
    assert.equal(mail.subject, 'Re: My fern');
    assert.equal(mail.inReplyTo, sent.messageId);
    assert.match(
      mail.messageId!,
      new RegExp(`^<t${ticket.id}\\.m${message.id}\\.[a-z2-7]{16}@fernandclay\\.example>$`),
    );
    assert.match(mail.replyTo!.address, new RegExp(`^help\\+t${ticket.id}\\.m${message.id}\\.`));
    assert.match(mail.text!, /^Water it\.\n[\s\S]*On .* Ada Moss wrote:\n> It droops\./);
    assert.match(mail.html!, /Water <b>it<\/b>/);
    assert.match(raw, /multipart\/alternative/);
    assert.doesNotMatch(raw, /Auto-Submitted/i);
  });

  test('the customer’s answer to it joins the ticket and reopens it', async () => {
    const { id } = await newest();
    await maya().post(`/api/tickets/${id}/solve`);
    const { mail } = server.received.at(-1)!;
    await road.mail({
      from: 'ada@moss.example',
      to: mail.replyTo!.address,
      inReplyTo: mail.messageId!,
      subject: 'Re: My fern',
      text: 'Better now!\n\nOn Monday Maya wrote:\n> Water it.',
    });
    assert.equal((await newest()).id, id);
    const ticket = (await maya().get(`/api/tickets/${id}`)).body;
    assert.equal(ticket.status, 'open');
    const last = (await messages(id)).at(-1);
    assert.equal(last.text, 'Better now!');
    assert.match(last.folded.text, /Water it/);
  });

  test('what the server refuses for good bounces, with its words', async () => {
    await road.mail({ from: 'gone@moss.example', subject: 'Pot', text: 'One pot.' });
    const { id } = await newest();
    server.refuse.rcpt = () => '550 5.1.1 gone';
    const message = await reply(id, { text: 'Which one?' });
    server.refuse.rcpt = () => null;
    assert.equal(message.delivery.state, 'bounced');
    assert.match(message.delivery.words, /5\.1\.1 gone/);
    const automatic = await system(id);
    assert.deepEqual([automatic.delivery_state, automatic.delivery_words], ['failed', 'automatic.suspended']);
    await road.mail({ from: 'gone@moss.example', subject: 'Pot', text: 'I am back.' });
    const other = await newest();
    assert.equal((await system(other.id)).delivery_state, 'sent');
  });

  test('what it refuses for now is tried again, with the same Message-ID', async () => {
    await road.mail({ from: 'kim@moss.example', subject: 'Vase', text: 'One vase.' });
    const { id } = await newest();
    server.refuse.data = () => '451 4.7.1 greylisted';
    const waiting = await reply(id, { text: 'Blue?' });
    server.refuse.data = () => null;
    assert.equal(waiting.delivery.state, 'deferred');
    assert.match(waiting.delivery.words, /greylisted/);
    const wait = Date.parse(waiting.delivery.nextAttemptAt) - world.clock.now.getTime();
    assert.equal(wait, 60_000);
    const count = server.received.length;
    await world.settle();
    assert.equal(server.received.length, count);
    world.clock.forward({ minutes: 1 });
    await world.settle();
    assert.equal(server.received.length, count + 1);
    const row = (await messages(id)).at(-1);
    assert.deepEqual([row.delivery.state, row.delivery.attempts], ['sent', 2]);
    assert.match(server.received.at(-1)!.mail.messageId!, new RegExp(`\\.m${row.id}\\.`));
  });

  test('a reply does not go out while its ticket lies in the trash or is spam', async () => {
    for (const [marks, words] of [
      [{ deleted_at: world.clock.now }, 'ticket.deleted'],
      [{ is_spam: true }, 'ticket.spam'],
    ] as const) {
      await road.mail({ from: 'ada@moss.example', subject: 'Later', text: 'Hello' });
      const { id } = await newest();
      const written = await maya().post(`/api/tickets/${id}/replies`, { text: 'Not now', undoSeconds: 10 });
      await world.house.db.updateTable('tickets').set(marks).where('id', '=', id).execute();
      const before = server.received.length;
      world.clock.forward({ minutes: 1 });
      await world.settle();
      const row = await world.house.db
        .selectFrom('messages')
        .select(['delivery_state', 'delivery_words'])
        .where('id', '=', written.body.id)
        .executeTakeFirst();
      assert.deepEqual(row, { delivery_state: 'failed', delivery_words: words });
      assert.equal(server.received.length, before);
    }
  });

  test('an automatic mail says so, and an address gets four an hour', async () => {
    await road.mail({ from: 'li@moss.example', subject: 'Soil', text: 'One bag.' });
    const { id } = await newest();
    const states: (string | null)[] = [];
    for (let n = 0; n < 5; n++) states.push((await system(id)).delivery_words?.slice(0, 15) ?? null);
    assert.equal(states[4], 'automatic.limit');
    assert.ok(states.slice(0, 4).every((words) => words?.startsWith('250')));
    assert.match(server.received.at(-1)!.raw, /Auto-Submitted: auto-generated/i);
    world.clock.forward({ hours: 1, minutes: 1 });
    assert.equal((await system(id)).delivery_state, 'sent');
  });

  test('a machine is never answered by a machine', async () => {
    const headers = { 'List-Id': '<news.moss.example>', Precedence: 'bulk' };
    await road.mail({ from: 'news@moss.example', subject: 'News', text: 'All about moss.', headers });
    const { id } = await newest();
    assert.equal((await system(id)).delivery_words, 'automatic.unwanted');
  });
});

describe('without a mail server', () => {
  let world: World;
  let road: Awaited<ReturnType<typeof openMailRoad>>;
  before(async () => {
    world = await openWorld();
    road = await openMailRoad(world);
  });
  after(async () => {
    await road.close();
    await world.close();
  });

  test('a reply lies in the built-in outbox, whole, and its words say so', async () => {
    await road.mail({ from: 'ada@moss.example', subject: 'My fern', text: 'It droops.' });
    const { id } = (await world.as('maya').get('/api/tickets?order=newest')).body.items[0];
    await world.as('maya').post(`/api/tickets/${id}/replies`, { text: 'Water it.', undoSeconds: 0 });
    await world.settle();
    const message = (await world.as('maya').get(`/api/tickets/${id}/messages`)).body.items.at(-1);
    assert.deepEqual([message.delivery.state, message.delivery.words], ['sent', 'outbox']);
    const row = await world.house.db.selectFrom('outbox_mails').selectAll().executeTakeFirstOrThrow();
    assert.deepEqual([row.kind, row.ticket_id, row.rcpt_to], ['reply', id, ['ada@moss.example']]);
    assert.match(String(await world.house.files.readWhole(row.raw_hash)), /Water it\./);
    // The mail quotes the customer: with those words erased it may not stay.
    const [question] = (await world.as('maya').get(`/api/tickets/${id}/messages`)).body.items;
    await world.as('maya').post(`/api/messages/${question.id}/redact`, { text: 'It droops.' });
    await world.settle();
    assert.deepEqual((await world.as('maya').get('/api/outbox')).body.items, []);
    assert.equal(await world.house.files.has(row.raw_hash), false);
  });
});
