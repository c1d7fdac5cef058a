import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { notificationsRoutes as contract } from '../../contract/notifications.ts';
import { staffRoutes } from '../../contract/staff.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { openWorld, type Who, type World } from '../../test/world.ts';
import { receiveMessage } from '../tickets/commands/receive-message.ts';

let world: World;
beforeEach(async () => {
  await world?.close();
  world = await openWorld();
});
after(() => world.close());

const id = (who: 'maya' | 'noor' | 'lena' | 'tomas' | 'priya' | 'sam') => world.cast.agents[who].id;
const open = async (more = {}) => {
  const body = { subject: 'Where is my pot?', requester: { email: 'ana@customer.example' }, message: { text: 'Hm' } };
  return (await world.call('maya', ticketsRoutes.openTicket, { body: { ...body, ...more } })).id;
};
const at = (agent: number) => `<span data-mention="agent-${agent}">@Somebody</span>`;
const note = (who: Who, ticketId: number, html: string) =>
  world.call(who, ticketsRoutes.addNote, { params: { id: ticketId }, body: { html: `<p>${html}</p>` } });
const lines = async (who: Who, state: 'unseen' | 'seen' = 'unseen') => {
  await world.settle();
  return (await world.call(who, contract.listNotifications, { query: { state } })).items;
};
const wish = (who: Who, body: object) => world.call(who, contract.changeNotificationSettings, { body });
const mailsTo = async (who: 'tomas' | 'lena') => {
  await world.settle();
  return (await world.mails()).filter((mail) => mail.to.includes(world.cast.agents[who].email));
};
async function customerWrites(ticketId: number): Promise<void> {
  const { requester_id: customerId, subject } = await world.house.db
    .selectFrom('tickets')
    .select(['requester_id', 'subject'])
    .where('id', '=', ticketId)
    .executeTakeFirstOrThrow();
  const message = { customerId, text: 'Any news?', html: null, foldedText: null, foldedHtml: null };
  const mail = { hasRemoteImages: false, automatic: null, senderUnverified: false, from: null, to: [], cc: [] };
  const rest = { mailMessageId: null, inboundMailId: null, attachments: [] };
  await world.edge.transact({ kind: 'customer', id: customerId }, (ctx) =>
    receiveMessage(
      ctx,
      ticketId,
      { ...message, ...mail, ...rest },
      {
        requesterId: customerId,
        subject,
        channel: 'email',
        byAgent: false,
      },
    ),
  );
}

test('a note tells whom it names, once, and lets them follow; its own writer hears nothing', async () => {
  const ticketId = await open();
  const made = await note('maya', ticketId, `${at(id('tomas'))} and ${at(id('maya'))} and ${at(id('tomas'))}`);
  assert.match(made.html ?? '', /<span data-mention="agent-\d+">@Somebody<\/span>/);
  const [line, ...more] = await lines('tomas');
  assert.deepEqual(more, []);
  assert.deepEqual(
    { kind: line?.kind, by: line?.by, subject: line?.subject, count: line?.count },
    { kind: 'mentioned', by: 'Maya Fern', subject: 'Where is my pot?', count: 1 },
  );
  assert.deepEqual(await lines('maya'), []);
  const ticket = await world.call('maya', ticketsRoutes.showTicket, { params: { id: ticketId } });
  assert.ok(ticket.followerIds.includes(id('tomas')));
});

test('an agent who may not see the ticket is not told, and the writer learns it', async () => {
  const ticketId = await open({ teamId: world.cast.teams.orders });
  const made = await note('maya', ticketId, `${at(id('priya'))} ${at(id('tomas'))}`);
  assert.deepEqual(made.notTold, [{ id: id('priya'), name: 'Priya Nair' }]);
  assert.deepEqual(await lines('priya'), []);
  assert.equal((await lines('tomas')).length, 1);
});

test('a team that is named is told as far as its members may see the ticket', async () => {
  const ticketId = await open({ teamId: world.cast.teams.orders });
  await note('maya', ticketId, `<span data-mention="team-${world.cast.teams.plantCare}">@Plant care</span>`);
  assert.equal((await lines('lena'))[0]?.kind, 'mentioned');
  assert.deepEqual(await lines('priya'), [], 'limited to Plant care, and the ticket is of Orders');
});

test('names that are none of ours, scripts in the mark, and marks in replies name nobody', async () => {
  const ticketId = await open();
  const odd = '<span data-mention="agent-7&quot; onclick=&quot;x">a</span><span data-mention="agent-999999">b</span>';
  const made = await note('maya', ticketId, odd);
  assert.doesNotMatch(made.html ?? '', /onclick/);
  const body = { html: `<p>${at(id('tomas'))}</p>` };
  const reply = await world.call('maya', ticketsRoutes.replyToTicket, { params: { id: ticketId }, body });
  assert.doesNotMatch(reply.html ?? '', /data-mention/);
  assert.deepEqual(await lines('tomas'), []);
});

test('being given a ticket and an answer of its customer fold into one line, and seeing it takes it from the bell', async () => {
  const ticketId = await open();
  const params = { id: ticketId };
  await world.call('maya', ticketsRoutes.changeTicket, { params, body: { assigneeId: id('tomas') } });
  await customerWrites(ticketId);
  const other = await open({ subject: 'Another', assigneeId: id('tomas') });
  await note('lena', other, at(id('tomas')));
  const unseen = await lines('tomas');
  assert.deepEqual(
    unseen.map(({ kind, count, subject }) => [kind, count, subject]),
    [
      ['mentioned', 1, 'Another'],
      ['customer-replied', 2, 'Where is my pot?'],
    ],
  );
  const upTo = unseen[1]?.id ?? 0;
  const left = await world.call('tomas', contract.markSeen, { body: { upTo, ticketId } });
  assert.deepEqual(left, { unseen: 1 });
  assert.deepEqual(
    (await lines('tomas', 'seen')).map(({ subject, count }) => [subject, count]),
    [['Where is my pot?', 2]],
  );
  await customerWrites(ticketId);
  assert.equal((await lines('tomas'))[0]?.count, 1, 'what comes after is new');
});

test('taking a ticket oneself tells nothing', async () => {
  const params = { id: await open() };
  await world.call('tomas', ticketsRoutes.changeTicket, { params, body: { assigneeId: id('tomas') } });
  assert.deepEqual(await lines('tomas'), []);
});

test('mail tells only what was not seen, in one mail, and not again too soon', async () => {
  await wish('tomas', { mailAfterMinutes: 10, mailEveryMinutes: 60 });
  const first = await open({ subject: 'First' });
  const second = await open({ subject: 'Second' });
  const third = await open({ subject: 'Third' });
  for (const ticketId of [first, second, third]) await note('maya', ticketId, at(id('tomas')));
  const third_ = (await lines('tomas')).find((line) => line.ticketId === third);
  await world.call('tomas', contract.markSeen, { body: { upTo: third_?.id ?? 0, ticketId: third } });
  world.clock.forward({ minutes: 9 });
  assert.deepEqual(await mailsTo('tomas'), []);
  world.clock.forward({ minutes: 2 });
  const [mail, ...more] = await mailsTo('tomas');
  assert.deepEqual(more, []);
  assert.equal(mail?.subject, 'News on 2 tickets at Fern & Clay');
  assert.match(mail?.text ?? '', /Maya Fern mentioned you in “Second”\n\nMaya Fern mentioned you in “First”/);
  assert.match(mail?.text ?? '', /\/notifications\n/);
  assert.match(mail?.raw ?? '', /Auto-Submitted: auto-generated/);
  await note('maya', first, at(id('tomas')));
  world.clock.forward({ minutes: 30 });
  assert.equal((await mailsTo('tomas')).length, 1, 'at most one an hour');
  world.clock.forward({ minutes: 31 });
  const mails = await mailsTo('tomas');
  assert.equal(mails.length, 2);
  assert.equal(mails[1]?.subject, 'Maya Fern mentioned you in “First”', 'what was mailed before is not mailed again');
  assert.match(mails[1]?.text ?? '', new RegExp(`/tickets/${first}\n`));
});

test('in quiet hours mail waits until they are over, by the agent’s own clock and in the agent’s language', async () => {
  await world.house.db
    .updateTable('agents')
    .set({ time_zone: 'Europe/Berlin', language: 'de' })
    .where('id', '=', id('tomas'))
    .execute();
  await wish('tomas', { mailAfterMinutes: 1, quiet: { from: '09:30', to: '11:00' } });
  await note('maya', await open(), at(id('tomas')));
  await world.settle();
  world.clock.forward({ minutes: 30 });
  assert.deepEqual(await mailsTo('tomas'), [], '10:30 in Berlin');
  world.clock.forward({ minutes: 31 });
  assert.equal((await mailsTo('tomas'))[0]?.subject, 'Maya Fern hat Sie in „Where is my pot?“ erwähnt');
});

test('each kind comes by the ways that are wished and by no other', async () => {
  await wish('tomas', { ways: { mentioned: ['mail'], assigned: [] } });
  const ticketId = await open();
  await note('maya', ticketId, at(id('tomas')));
  const params = { id: ticketId };
  await world.call('maya', ticketsRoutes.changeTicket, { params, body: { assigneeId: id('tomas') } });
  assert.deepEqual(await lines('tomas'), []);
  world.clock.forward({ minutes: 16 });
  assert.equal((await mailsTo('tomas')).length, 1);
  const kept = await world.call('tomas', contract.showNotificationSettings, {});
  assert.deepEqual(
    [kept.ways.mentioned, kept.ways.assigned, kept.ways['customer-replied']],
    [['mail'], [], ['app', 'push']],
  );
});

test('who may no longer see a ticket no longer reads of it, neither under the bell nor in a mail', async () => {
  const ticketId = await open({ teamId: world.cast.teams.plantCare });
  await note('maya', ticketId, at(id('priya')));
  assert.equal((await lines('priya')).length, 1);
  const body = { teamId: world.cast.teams.orders };
  await world.call('maya', ticketsRoutes.changeTicket, { params: { id: ticketId }, body });
  assert.deepEqual(await lines('priya'), []);
  world.clock.forward({ minutes: 20 });
  await world.settle();
  assert.deepEqual(
    (await world.mails()).filter((mail) => mail.to[0]?.startsWith('priya')),
    [],
  );
});

test('pages go on where they ended, and old ones leave', async () => {
  for (const subject of ['A', 'B', 'C']) await note('maya', await open({ subject }), at(id('tomas')));
  await world.settle();
  const page = await world.call('tomas', contract.listNotifications, { query: { limit: 2 } });
  assert.deepEqual(
    page.items.map((line) => line.subject),
    ['C', 'B'],
  );
  const rest = await world.call('tomas', contract.listNotifications, { query: { limit: 2, after: page.next ?? '' } });
  assert.deepEqual([rest.items.map((line) => line.subject), rest.next], [['A'], null]);
  assert.equal((await world.as('tomas').get('/api/notifications?after=bm9uZQ')).status, 422);
  assert.equal((await world.call('tomas', staffRoutes.showMe, {})).agent.id, id('tomas'));
});

test('what lies longer than a day back is told to nobody', async () => {
  await note('maya', await open(), at(id('tomas')));
  world.clock.forward({ hours: 25 });
  assert.deepEqual(await lines('tomas'), []);
});

test('who holds a ticket hears that its promise is soon over, and that it is', async () => {
  const ticketId = await open({ assigneeId: id('tomas') });
  const about = { kind: 'first-reply' as const, policyId: 1, dueAt: null };
  await world.edge.transact({ kind: 'system', name: 'test' }, async (ctx) => {
    ctx.emit('service-level.warned', about, { ticketId });
    ctx.emit('service-level.breached', about, { ticketId });
  });
  const [line] = await lines('tomas');
  assert.deepEqual([line?.kind, line?.by], ['service-breached', null]);
  assert.deepEqual(await lines('lena'), []);
});
