import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { schedulesRoutes } from '../../contract/schedules.ts';
import { serviceLevelsRoutes as routes } from '../../contract/service-levels.ts';
import { settingsRoutes } from '../../contract/settings.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { everyPriority, promiseRoad } from '../../test/promise-road.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
let road: ReturnType<typeof promiseRoad>;
before(async () => {
  world = await openWorld();
  road = promiseRoad(world);
});
after(() => world.close());
beforeEach(() => road.newDay());

const nothing = { hours: 'calendar' as const };

test('a change of priority changes what is promised; a priority that is promised nothing lifts it', async () => {
  const urgent = { hours: 'calendar' as const, 'first-reply': 15 };
  await road.promise({ ...everyPriority({ 'first-reply': 60 }), urgent, low: nothing as typeof urgent });
  const id = await road.open();
  const began = world.clock.now.getTime();
  const due = async () => Date.parse((await road.show(id)).nextDue?.at ?? '') - began;
  assert.equal(await due(), 60 * 60_000);
  road.minute(5);
  await road.change(id, { priority: 'urgent' });
  assert.equal(await due(), 15 * 60_000);
  await road.change(id, { priority: 'low' });
  assert.deepEqual([(await road.show(id)).nextDue, await road.stands(id, 'first-reply')], [null, ['lifted', 0]]);
  await road.change(id, { priority: null });
  assert.equal(await due(), 60 * 60_000);
});

test('the first policy in order whose conditions hold is the one, and open tickets follow a change of order or policy', async () => {
  const usual = await road.promise(everyPriority({ 'first-reply': 60 }), { name: 'Usual' });
  const vip = await road.promise(everyPriority({ 'first-reply': 10 }), {
    name: 'VIP',
    conditions: { field: 'tag', op: 'is', values: ['vip'] },
  });
  const id = await road.open({ tags: ['vip'] });
  const solved = await road.open({ tags: ['vip'] });
  await road.reply(solved, 'solved');
  const policyOf = async (ticketId: number) => (await road.target(ticketId, 'first-reply'))?.policy.name;
  assert.equal(await policyOf(id), 'Usual');
  await world.call('noor', routes.orderServicePolicies, { body: { ids: [vip, usual] } });
  const { items: audited } = await world.call('maya', settingsRoutes.listAudit, { query: { limit: 1 } });
  assert.equal(audited[0]?.name, 'service-policy.ordered');
  await world.settle();
  assert.deepEqual([await policyOf(id), await policyOf(solved)], ['VIP', 'Usual'], 'what is decided stays');
  const { recount } = await world.call('sam', routes.showRecount, {});
  assert.deepEqual([recount?.done, recount?.finishedAt], [recount?.total, world.clock.now.toISOString()]);
  await road.change(id, { tags: [] });
  assert.equal(await policyOf(id), 'Usual');
  road.minute(20);
  const body = { targets: everyPriority({ 'first-reply': 20 }) };
  await world.call('noor', routes.changeServicePolicy, { params: { id: usual }, body });
  await world.settle();
  assert.deepEqual(await road.told(id, 'breached'), ['first-reply'], 'over by the new promise');
  await world.call('noor', routes.changeServicePolicy, {
    params: { id: usual },
    body: { targets: everyPriority({ 'first-reply': 90 }) },
  });
  await world.settle();
  assert.deepEqual((await road.show(id)).nextDue?.state, 'running', 'the new promise is not over');
  await world.call('noor', routes.removeServicePolicy, { params: { id: usual } });
  await world.settle();
  assert.equal((await road.show(id)).nextDue, null);
});

test('business hours: over a weekend with a change of clocks, and a holiday that is added later', async () => {
  const periods = [1, 2, 3, 4, 5].flatMap((day) => [
    { day, from: '09:00', to: '12:00' },
    { day, from: '13:00', to: '17:00' },
  ]);
  const body = { name: 'Office', timeZone: 'Europe/Berlin', periods };
  const schedule = await world.call('noor', schedulesRoutes.addSchedule, { body });
  await road.promise(everyPriority({ 'first-reply': 50 }, 'business'), { warning: { minutesBefore: 20 } });
  world.clock.now = new Date('2026-03-27T15:30:00Z');
  const id = await road.open();
  assert.equal((await road.show(id)).nextDue?.at, '2026-03-30T07:20:00.000Z');
  const holidays = [{ date: '2026-03-30', name: 'Inventory', yearly: false }];
  await world.call('noor', schedulesRoutes.changeSchedule, { params: { id: schedule.id }, body: { holidays } });
  await world.settle();
  assert.equal((await road.show(id)).nextDue?.at, '2026-03-31T07:20:00.000Z');
  world.clock.now = new Date('2026-03-31T07:00:00Z');
  await world.settle();
  assert.deepEqual(
    [await road.told(id, 'warned'), await road.stands(id, 'first-reply')],
    [['first-reply'], ['running', 30]],
  );
  world.clock.now = new Date('2026-03-31T07:20:00Z');
  await world.settle();
  assert.deepEqual(await road.told(id, 'breached'), ['first-reply']);
});

test('spam and the trash are promised nothing and count nowhere', async () => {
  await road.promise(everyPriority({ 'first-reply': 60 }));
  const id = await road.open();
  await world.call('tomas', ticketsRoutes.markSpam, { params: { id } });
  await world.settle();
  road.minute(100);
  await world.settle();
  assert.deepEqual([await road.told(id, 'breached'), await road.stands(id, 'first-reply')], [[], ['lifted', 0]]);
  await world.call('tomas', ticketsRoutes.unmarkSpam, { params: { id } });
  await world.settle();
  assert.deepEqual(await road.told(id, 'breached'), ['first-reply']);
});

test('the report counts what was decided, and each figure opens into its targets', async () => {
  const policyId = await road.promise(everyPriority({ 'first-reply': 60 }), { name: 'Counted' });
  const from = world.clock.now.toISOString();
  const ids = [];
  for (let each = 0; each < 5; each++)
    ids.push(
      await road.open({ teamId: world.cast.teams.orders, assigneeId: each < 3 ? world.cast.agents.tomas.id : null }),
    );
  road.minute(30);
  for (const id of ids.slice(0, 3)) await road.reply(id);
  road.minute(60);
  await world.settle();
  const report = await world.call('sam', routes.reportServiceLevels, { query: { from } });
  const figure = { decided: 5, achieved: 3, rate: 60 };
  assert.deepEqual(report.total, figure);
  assert.deepEqual(report.byKind, [{ kind: 'first-reply', ...figure }]);
  assert.deepEqual(report.byPolicy, [{ policy: { id: policyId, name: 'Counted' }, ...figure }]);
  assert.deepEqual(report.byTeam, [{ team: { id: world.cast.teams.orders, name: 'Orders' }, ...figure }]);
  assert.deepEqual(
    report.byAgent.map((each) => [each.agent?.name ?? null, each.decided, each.rate]),
    [
      ['Tomás Rivera', 3, 100],
      [null, 2, 0],
    ],
  );
  assert.deepEqual(
    report.byWeek.map((each) => each.decided),
    [5],
  );
  const missed = { from, outcome: 'missed' as const, agentId: 'none' as const, limit: 1 };
  const first = await world.call('sam', routes.listDecidedTargets, { query: missed });
  const second = await world.call('sam', routes.listDecidedTargets, { query: { ...missed, after: first.next ?? '' } });
  assert.deepEqual(
    [...first.items, ...second.items].map((each) => each.ticket.id).toSorted((a, b) => a - b),
    ids.slice(3),
  );
  assert.equal(second.next, null);
  const priya = await world.call('priya', routes.reportServiceLevels, { query: { from } });
  assert.equal(priya.total.decided, 0, 'limited to teams that do not hold these tickets');
  assert.equal((await world.as('priya').get(`/api/tickets/${ids[0]}/targets`)).status, 404);
});

test('a policy that cannot be kept is refused by its field', async () => {
  const add = async (more: object) => {
    const body = { name: 'X', conditions: { all: [] }, targets: everyPriority({ resolution: 60 }), ...more };
    return (await world.as('noor').post('/api/service-policies', body)).body.error?.fields?.[0];
  };
  assert.equal((await add({ targets: everyPriority({}) }))?.code, 'service-policy.promises-nothing');
  assert.equal(
    (await add({ conditions: { field: 'unread', op: 'is', values: [true] } }))?.path.startsWith('body.conditions'),
    true,
  );
  assert.equal((await add({ scheduleId: 999 }))?.code, 'schedule.unknown');
  assert.equal((await add({ warning: { percent: 100 } }))?.path.startsWith('body.warning'), true);
  assert.equal(
    (await world.as('noor').put('/api/service-policies/order', { ids: [1] })).body.error.fields[0].code,
    'service-policy.order-incomplete',
  );
});
