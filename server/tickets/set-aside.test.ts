import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ticketsRoutes as routes } from '../../contract/tickets.ts';
import { togetherRoutes as together } from '../../contract/together.ts';
import { openWorld, type World } from '../../test/world.ts';
import { plainMessage } from './commands/incoming-message.ts';
import { receiveMessage } from './commands/receive-message.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const show = (id: number) => world.call('tomas', routes.showTicket, { params: { id } });

async function opened(email: string, text: string, more: object = {}): Promise<number> {
  world.clock.forward({ minutes: 10 });
  const body = { subject: text, requester: { email }, message: { text }, ...more };
  return (await world.call('tomas', routes.openTicket, { body })).id;
}

const listed = async (view: 'open' | 'mine' | 'unassigned' | 'snoozed') =>
  (await world.call('tomas', routes.listTickets, { query: { view, limit: 100 } })).items.map((each) => each.id);
const snooze = (id: number, until: string | null) =>
  world.call('tomas', together.snoozeTicket, { params: { id }, body: { until } });
const inHours = (hours: number) => new Date(world.clock.now.getTime() + hours * 3_600_000).toISOString();

test('a ticket that is set aside leaves the lists of work and comes back when its time has come', async () => {
  const id = await opened('ot@moss.example', 'Later, please', { assigneeId: world.cast.agents.tomas.id });
  const { open, mine } = await world.call('tomas', routes.countTickets, {});
  const until = inHours(3);
  assert.deepEqual((await snooze(id, until)).snooze, {
    since: world.clock.now.toISOString(),
    until,
    by: 'Tomás Rivera',
  });
  const counts = await world.call('tomas', routes.countTickets, {});
  assert.deepEqual([counts.open, counts.mine, counts.snoozed], [open - 1, mine - 1, 1]);
  assert.deepEqual([(await listed('open')).includes(id), (await listed('mine')).includes(id)], [false, false]);
  assert.deepEqual(await listed('snoozed'), [id]);
  world.clock.forward({ hours: 2, minutes: 59 });
  await world.settle();
  assert.deepEqual(await listed('snoozed'), [id], 'not a minute early');
  world.clock.forward({ minutes: 1 });
  await world.settle();
  assert.deepEqual([await listed('snoozed'), (await listed('mine'))[0]], [[], id]);
  const events = await world.call('tomas', routes.listTicketEvents, { params: { id }, query: {} });
  assert.deepEqual(events.items.at(-1)?.payload, { because: 'time', snoozedBy: world.cast.agents.tomas.id });
  assert.equal((await show(id)).wokeAt, world.clock.now.toISOString());
});

test('the customer wakes a ticket at once, a new agent and solving too; the past is no time to wake', async () => {
  const id = await opened('pi@moss.example', 'Nobody knows when');
  await snooze(id, null);
  world.clock.forward({ days: 30 });
  await world.settle();
  assert.deepEqual(await listed('snoozed'), [id], 'without a time it waits for the customer');
  await writeAs(id);
  assert.deepEqual([await listed('snoozed'), (await show(id)).wokeAt], [[], world.clock.now.toISOString()]);
  await snooze(id, inHours(5));
  const assigneeId = world.cast.agents.lena.id;
  const held = await world.call('tomas', routes.changeTicket, { params: { id }, body: { assigneeId } });
  assert.equal(held.snooze, null, 'who is given a ticket sees it');
  await snooze(id, inHours(5));
  assert.equal((await world.call('tomas', routes.solveTicket, { params: { id } })).snooze, null);
  const done = await world.as('tomas').put(`/api/tickets/${id}/snooze`, { until: null });
  assert.deepEqual([done.status, done.body.error.code], [409, 'ticket.done']);
  const past = await world
    .as('tomas')
    .put(`/api/tickets/${await opened('q@moss.example', 'x')}/snooze`, { until: inHours(-1) });
  assert.deepEqual([past.status, past.body.error.code], [422, 'snooze.past']);
});

/** The requester writes again, through the one door in. */
async function writeAs(id: number): Promise<void> {
  const { requester, subject } = await show(id);
  await world.edge.transact({ kind: 'customer', id: requester.id }, (ctx) =>
    receiveMessage(ctx, id, plainMessage(requester.id, 'Any news?'), {
      requesterId: requester.id,
      subject,
      channel: 'api',
      byAgent: false,
    }),
  );
}

test('the slow lane is entered with a reason, told, asked for by rules and left', async () => {
  const id = await opened('ru@moss.example', 'My mother died');
  const slow = await world.call('tomas', together.enterSlowLane, { params: { id }, body: { reason: 'A bereavement' } });
  assert.deepEqual(slow.slowLane, {
    since: world.clock.now.toISOString(),
    reason: 'A bereavement',
    by: 'Tomás Rivera',
  });
  const [row] = (await world.call('tomas', routes.listTickets, { query: { order: 'newest' } })).items;
  assert.equal(row?.isSlowLane, true);
  const left = await world.call('tomas', together.leaveSlowLane, { params: { id } });
  assert.equal(left.slowLane, null);
  await world.settle();
  const events = await world.call('tomas', routes.listTicketEvents, { params: { id }, query: {} });
  assert.deepEqual(
    events.items.map((each) => each.name).filter((name) => name.includes('lane')),
    ['ticket.slow-lane-entered', 'ticket.slow-lane-left'],
  );
  const none = await world.as('tomas').put(`/api/tickets/${id}/slow-lane`, { reason: ' ' });
  assert.equal(none.status, 422);
});

test('my day: what presses most first, in the agent’s own day, and what is done', async () => {
  const agent = world.cast.agents.priya;
  const own = { assigneeId: agent.id, teamId: world.cast.teams.plantCare };
  world.clock.now = new Date('2026-06-10T08:00:00Z');
  const waiting = await opened('sa@moss.example', 'Waits', own);
  const due = await opened('te@moss.example', 'Due today', { ...own, dueAt: '2026-06-10T15:00:00Z' });
  const overdue = await opened('ul@moss.example', 'Over due', { ...own, dueAt: '2026-06-10T06:00:00Z' });
  const woken = await opened('va@moss.example', 'Woke', own);
  await world.call('priya', together.snoozeTicket, { params: { id: woken }, body: { until: inHours(1) } });
  const aside = await opened('wi@moss.example', 'Aside', own);
  await world.call('priya', together.snoozeTicket, { params: { id: aside }, body: { until: inHours(20) } });
  const pending = await opened('xo@moss.example', 'With them', own);
  await world.call('priya', routes.replyToTicket, {
    params: { id: pending },
    body: { text: 'And?', status: 'pending' },
  });
  const solved = await opened('yu@moss.example', 'Done', own);
  await world.call('priya', routes.solveTicket, { params: { id: solved } });
  world.clock.forward({ hours: 1 });
  await world.settle();
  const day = await world.call('priya', together.showMyDay, {});
  assert.deepEqual(
    day.now.map(({ id, reason }) => [id, reason]),
    [
      [overdue, 'overdue'],
      [due, 'due'],
      [woken, 'woke'],
      [waiting, 'waiting'],
    ],
  );
  assert.deepEqual(
    day.snoozed.map(({ id }) => id),
    [aside],
  );
  assert.deepEqual(day.done, { replies: 1, notes: 0, solved: 1 });
  world.clock.forward({ days: 1 });
  assert.deepEqual((await world.call('priya', together.showMyDay, {})).done, { replies: 0, notes: 0, solved: 0 });
});

test('an agent who may edit lets another follow; a light agent only follows by oneself', async () => {
  const id = await opened('za@moss.example', 'Follow me');
  const agentId = world.cast.agents.lena.id;
  const followed = await world.call('tomas', routes.followTicket, { params: { id }, body: { follow: true, agentId } });
  assert.deepEqual(followed.followerIds, [agentId]);
  const light = await world.as('sam').put(`/api/tickets/${id}/follow`, { follow: false, agentId });
  assert.equal(light.status, 403);
  const gone = await world.as('tomas').put(`/api/tickets/${id}/follow`, { follow: true, agentId: 99_999 });
  assert.equal(gone.status, 422);
});
