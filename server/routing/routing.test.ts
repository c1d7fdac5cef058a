import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { routingRoutes } from '../../contract/routing.ts';
import { settingsRoutes } from '../../contract/settings.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { openWorld, type Who, type World } from '../../test/world.ts';

let world: World;
beforeEach(async () => {
  await world?.close();
  world = await openWorld();
});
after(() => world.close());

const everything = { all: [] };
const online = (who: Who) => world.call(who, routingRoutes.setPresence, { body: { state: 'online' } });
const here = (who: Who, active = true) => world.call(who, routingRoutes.noteHere, { body: { active } });
const queue = (name: string, more = {}) =>
  world.call('lena', routingRoutes.addQueue, { body: { name, conditions: everything, ...more } });
const id = (who: 'maya' | 'lena' | 'tomas' | 'priya') => world.cast.agents[who].id;

async function opened(more: Partial<Parameters<typeof ticket>[0]> = {}): Promise<number> {
  return ticket({ subject: 'Where is my pot?', ...more });
}
async function ticket(more: { subject: string; priority?: 'low' | 'urgent'; tags?: string[]; from?: string }) {
  const { from = 'ana@customer.example', ...rest } = more;
  const body = { ...rest, requester: { email: from }, message: { text: 'It has not come.' } };
  world.clock.forward({ seconds: 1 });
  return (await world.call('maya', ticketsRoutes.openTicket, { body })).id;
}
const show = (ticketId: number) => world.call('maya', ticketsRoutes.showTicket, { params: { id: ticketId } });
const holder = async (ticketId: number) => (await show(ticketId)).assignee?.id ?? null;
const waiting = async () => (await world.call('lena', routingRoutes.showRoutingNow, {})).queues[0]?.waiting;
const change = (who: Who, ticketId: number, body: object) =>
  world.call(who, ticketsRoutes.changeTicket, { params: { id: ticketId }, body });
const capacityOf = (who: 'tomas' | 'priya' | 'lena', mail: number) =>
  world.call('lena', routingRoutes.changeAgentRouting, {
    params: { id: id(who) },
    body: { capacity: { mail, chat: null, call: null } },
  });

test('a queue drains as capacity frees, in order of urgency and waiting, and nobody gets more than they can hold', async () => {
  await queue('All');
  await capacityOf('tomas', 2);
  const low = await opened({ priority: 'low' });
  const first = await opened();
  const second = await opened();
  const urgent = await opened({ priority: 'urgent' });
  await world.settle();
  assert.equal(await waiting(), 4, 'nobody is online');
  await online('tomas');
  await world.settle();
  assert.deepEqual(await Promise.all([urgent, first, second, low].map(holder)), [id('tomas'), id('tomas'), null, null]);
  await change('tomas', urgent, { status: 'pending' });
  await world.settle();
  assert.deepEqual(await Promise.all([second, low].map(holder)), [id('tomas'), null], 'pending does not count');
  await change('tomas', first, { status: 'solved' });
  await world.settle();
  assert.equal(await holder(low), id('tomas'));
  assert.equal(await waiting(), 0);
});

test('each ticket waits in the first queue that holds, and goes where it belongs when it changes', async () => {
  const vip = await queue('VIP', { conditions: { field: 'tag', op: 'is', values: ['vip'] } });
  const rest = await queue('Rest');
  const one = await opened();
  await world.settle();
  const entry = async () =>
    (
      await world.house.db
        .selectFrom('queue_entries')
        .select('queue_id')
        .where('ticket_id', '=', one)
        .executeTakeFirst()
    )?.queue_id;
  assert.equal(await entry(), rest.id);
  await change('maya', one, { tags: ['vip'] });
  await world.settle();
  assert.equal(await entry(), vip.id);
  await world.call('lena', routingRoutes.removeQueue, { params: { id: vip.id } });
  await world.settle();
  assert.equal(await entry(), rest.id, 'its queue is gone');
  await world.as('maya').post(`/api/tickets/${one}/spam`);
  await world.settle();
  assert.equal(await entry(), undefined, 'spam waits nowhere');
  await world.as('maya').post(`/api/tickets/${one}/not-spam`);
  await change('maya', one, { assigneeId: id('priya') });
  await world.settle();
  assert.equal(await entry(), undefined, 'who has an agent waits nowhere');
});

test('skills are asked of the queue, the tags and the language of the customer', async () => {
  await queue('All');
  const body = { name: 'German', languages: ['de'], tags: ['deutsch'], agentIds: [id('priya')] };
  await world.call('lena', routingRoutes.addSkill, { body });
  await online('tomas');
  const german = await opened({ tags: ['deutsch'] });
  const any = await opened();
  await world.settle();
  assert.deepEqual(await Promise.all([german, any].map(holder)), [null, id('tomas')], 'who waits holds nobody up');
  await online('priya');
  await world.settle();
  assert.equal(await holder(german), id('priya'));
  const { items } = await world.call('maya', routingRoutes.listSkills, {});
  assert.deepEqual([items[0]?.name, items[0]?.agentIds], ['German', [id('priya')]]);
});

test('the slow lane comes first, and what is set aside waits nowhere and weighs nothing', async () => {
  await queue('All');
  await capacityOf('tomas', 1);
  const urgent = await opened({ priority: 'urgent' });
  const calm = await opened();
  const body = { reason: 'A loss in the family' };
  assert.equal((await world.as('lena').put(`/api/tickets/${calm}/slow-lane`, body)).status, 200);
  await world.settle();
  await online('tomas');
  await world.settle();
  assert.deepEqual(await Promise.all([calm, urgent].map(holder)), [id('tomas'), null]);
  assert.equal((await world.as('tomas').put(`/api/tickets/${calm}/snooze`, { until: null })).status, 200);
  await world.settle();
  assert.equal(await holder(urgent), id('tomas'));
});

test('the previous agent of a customer comes first, and somebody else when they are full', async () => {
  await queue('All', { strategy: 'previous-agent' });
  await online('tomas');
  await online('lena');
  const before = await opened({ from: 'ben@customer.example' });
  await change('maya', before, { assigneeId: id('lena'), status: 'solved' });
  await change('maya', await opened({ from: 'x@customer.example' }), { assigneeId: id('lena') });
  await capacityOf('lena', 2);
  const again = await opened({ from: 'ben@customer.example' });
  await world.settle();
  assert.equal(await holder(again), id('lena'), 'though Tomás has nothing to do');
  const third = await opened({ from: 'ben@customer.example' });
  await world.settle();
  assert.equal(await holder(third), id('tomas'));
});

test('an offer is accepted, passed on, or expires, and then the next agent is asked', async () => {
  await queue('Live', { mode: 'offer', offerSeconds: 30, strategy: 'longest-idle' });
  await online('tomas');
  world.clock.forward({ seconds: 5 });
  await online('lena');
  const one = await opened();
  await world.settle();
  const offers = async (who: Who) => (await world.call(who, routingRoutes.listOffers, {})).items;
  const [toTomas] = await offers('tomas');
  assert.equal(toTomas?.ticketId, one);
  assert.equal(await holder(one), null);
  assert.equal((await world.as('lena').post(`/api/offers/${toTomas?.id}/accept`)).status, 404, 'not hers');
  world.clock.forward({ seconds: 31 });
  assert.equal((await world.as('tomas').post(`/api/offers/${toTomas?.id}/accept`)).body.error?.code, 'offer.over');
  await world.settle();
  assert.deepEqual(await offers('tomas'), []);
  const [toLena] = await offers('lena');
  assert.equal(toLena?.ticketId, one);
  await world.call('lena', routingRoutes.passOffer, { params: { id: toLena?.id ?? 0 } });
  await world.settle();
  assert.deepEqual([await offers('tomas'), await offers('lena')], [[], []], 'nobody is asked twice in five minutes');
  world.clock.forward({ minutes: 5 });
  await here('tomas');
  await here('lena');
  await world.settle();
  const all = [...(await offers('tomas')), ...(await offers('lena'))];
  assert.equal(all.length, 1);
  const asked = (await offers('tomas')).length === 1 ? 'tomas' : 'lena';
  const accepted = await world.call(asked, routingRoutes.acceptOffer, { params: { id: all[0]?.id ?? 0 } });
  assert.deepEqual([accepted.ticketId, await holder(one)], [one, id(asked)]);
});

test('who is no longer online gives back at once what they were asked to take', async () => {
  await queue('Live', { mode: 'offer' });
  await online('tomas');
  const one = await opened();
  await world.settle();
  await online('lena');
  await world.call('tomas', routingRoutes.setPresence, { body: { state: 'break', reason: 'Lunch' } });
  await world.settle();
  assert.deepEqual((await world.call('tomas', routingRoutes.listOffers, {})).items, []);
  assert.equal((await world.call('lena', routingRoutes.listOffers, {})).items[0]?.ticketId, one);
});

test('who disappears gives back what waits for an answer, where the house wishes so', async () => {
  await queue('All');
  await online('tomas');
  const asked = await opened();
  const answered = await opened();
  await world.settle();
  const params = { id: answered };
  await world.call('tomas', ticketsRoutes.replyToTicket, { params, body: { text: 'On its way.' } });
  await world.settle();
  world.clock.forward({ minutes: 30 });
  await world.settle();
  assert.equal(await holder(asked), id('tomas'), 'by default everything stays');
  await world.call('lena', routingRoutes.changeRoutingSettings, { body: { takeBackAfterMinutes: 15 } });
  world.clock.forward({ minutes: 15 });
  await online('priya');
  await world.settle();
  assert.deepEqual(await Promise.all([asked, answered].map(holder)), [id('priya'), id('tomas')]);
});

test('silence makes away, then offline; a touch brings back; every span is kept', async () => {
  const state = async () => {
    const { items } = await world.call('sam', routingRoutes.listPresence, {});
    return items.find((each) => each.agentId === id('tomas'))?.state;
  };
  assert.equal((await here('tomas')).state, 'online');
  for (let minute = 0; minute < 10; minute++) {
    world.clock.forward({ minutes: 1 });
    await here('tomas', false);
  }
  await world.settle();
  assert.equal(await state(), 'away');
  assert.equal((await here('tomas', true)).state, 'online');
  await world.call('tomas', routingRoutes.setPresence, { body: { state: 'break', reason: 'Tea' } });
  assert.equal((await here('tomas', true)).state, 'break', 'chosen stays');
  await online('tomas');
  world.clock.forward({ minutes: 3 });
  await world.settle();
  assert.equal(await state(), 'offline');
  const spells = await world.house.db.selectFrom('presence_spells').selectAll().orderBy('id').execute();
  assert.deepEqual(
    spells.map((spell) => [spell.state, spell.reason, spell.ended_at && (+spell.ended_at - +spell.began_at) / 60_000]),
    [
      ['online', null, 10],
      ['away', null, 0],
      ['online', null, 0],
      ['break', 'Tea', 0],
      ['online', null, 3],
      ['offline', null, null],
    ],
  );
});

test('queues have an order, are refused where they make no sense, and stand in the audit', async () => {
  const one = await queue('One');
  const two = await queue('Two', { teamId: world.cast.teams.orders });
  const ordered = await world.call('lena', routingRoutes.orderQueues, { body: { ids: [two.id, one.id] } });
  assert.deepEqual(
    ordered.items.map((each) => each.name),
    ['Two', 'One'],
  );
  const refused = (path: string, body: object) => world.as('lena').post(path, body);
  const wrong = await refused('/api/queues', { name: 'X', conditions: { field: 'unread', op: 'is', values: [true] } });
  assert.deepEqual([wrong.status, wrong.body.error?.code], [422, 'conditions.invalid']);
  assert.equal(
    (await refused('/api/queues', { name: 'X', conditions: everything, teamId: 999 })).body.error?.code,
    'team.unknown',
  );
  assert.equal(
    (await refused('/api/queues', { name: 'X', conditions: everything, skillIds: [9] })).body.error?.code,
    'skill.unknown',
  );
  assert.equal(
    (await world.as('lena').put('/api/queue-order', { ids: [one.id] })).body.error?.code,
    'queues.incomplete',
  );
  await world.call('lena', routingRoutes.changeQueue, { params: { id: one.id }, body: { paused: true } });
  const audit = await world.call('maya', settingsRoutes.listAudit, { query: { limit: 2 } });
  assert.deepEqual(
    audit.items.map((each) => each.name),
    ['queue.changed', 'queue.reordered'],
  );
});

test('the floor now: who works, how much they hold, what waits since when', async () => {
  await queue('Orders', { teamId: world.cast.teams.orders });
  await capacityOf('tomas', 1);
  await online('tomas');
  const one = await opened();
  const two = await opened();
  await world.settle();
  const now = await world.call('lena', routingRoutes.showRoutingNow, {});
  const tomas = now.agents.find(({ agent }) => agent.id === id('tomas'));
  assert.deepEqual([await holder(one), tomas?.state, tomas?.load.mail], [id('tomas'), 'online', { held: 1, most: 1 }]);
  const since = (await show(two)).waitingSince;
  assert.deepEqual(
    now.queues.map(({ name, waiting, oldestSince, agentsFree }) => ({ name, waiting, oldestSince, agentsFree })),
    [{ name: 'Orders', waiting: 1, oldestSince: since, agentsFree: 0 }],
  );
});
