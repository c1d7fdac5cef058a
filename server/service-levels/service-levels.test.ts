import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { schedulesRoutes } from '../../contract/schedules.ts';
import { serviceLevelsRoutes as routes, type TicketTarget } from '../../contract/service-levels.ts';
import { settingsRoutes } from '../../contract/settings.ts';
import type { TargetKind } from '../../contract/target-kinds.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { openWorld, type World } from '../../test/world.ts';
import { plainMessage } from '../tickets/commands/incoming-message.ts';
import { receiveMessage } from '../tickets/commands/receive-message.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const nothing = { hours: 'calendar' as const };
/** The same promises for every priority. */
const always = (kinds: Partial<Record<TargetKind, number>>, hours: 'calendar' | 'business' = 'calendar') => {
  const each = { hours, ...kinds };
  return { low: each, normal: each, high: each, urgent: each };
};
const everyTicket = { all: [] };
let subject = 0;
const minute = (count: number) => world.clock.forward({ minutes: count });

beforeEach(async () => {
  world.clock.now = new Date(Math.ceil((world.clock.now.getTime() + 1) / 86_400_000) * 86_400_000);
  for (const { id } of (await world.call('noor', routes.listServicePolicies, {})).items)
    await world.call('noor', routes.removeServicePolicy, { params: { id } });
  await world.settle();
});

async function promise(targets: ReturnType<typeof always>, more: object = {}): Promise<number> {
  const body = { name: 'Promise', conditions: everyTicket, targets, ...more };
  const { id } = await world.call('noor', routes.addServicePolicy, { body });
  await world.settle();
  return id;
}

async function open(more: object = {}): Promise<number> {
  const body = { subject: `Fern ${subject++}`, requester: { email: 'ada@moss.example' }, message: { text: 'Hello' } };
  const { id } = await world.call('tomas', ticketsRoutes.openTicket, { body: { ...body, ...more } });
  await world.settle();
  return id;
}

async function reply(id: number, status?: 'open' | 'pending' | 'on-hold' | 'solved'): Promise<void> {
  const body = { text: 'We look into it.', status };
  await world.call('tomas', ticketsRoutes.replyToTicket, { params: { id }, body });
  await world.settle();
}

async function change(id: number, body: object): Promise<void> {
  await world.call('tomas', ticketsRoutes.changeTicket, { params: { id }, body });
  await world.settle();
}

/** The customer writes once more, as a mail would bring it. */
async function write(id: number): Promise<void> {
  const { requester, subject } = await show(id);
  const asNew = { requesterId: requester.id, subject, channel: 'email', byAgent: false } as const;
  const actor = { kind: 'customer', id: requester.id } as const;
  await world.edge.transact(actor, (ctx) => receiveMessage(ctx, id, plainMessage(requester.id, 'And?'), asNew));
  await world.settle();
}

const show = (id: number) => world.call('tomas', ticketsRoutes.showTicket, { params: { id } });
const targets = async (id: number) => (await world.call('tomas', routes.listTicketTargets, { params: { id } })).items;
const target = async (id: number, kind: TargetKind): Promise<TicketTarget | undefined> =>
  (await targets(id)).find((each) => each.kind === kind);
const stands = async (id: number, kind: TargetKind) => {
  const found = await target(id, kind);
  return found && [found.state, found.usedSeconds / 60];
};
const told = async (id: number, what: string) => {
  const { items } = await world.call('tomas', ticketsRoutes.listTicketEvents, { params: { id } });
  return items.filter((each) => each.name === `service-level.${what}`).map((each) => each.payload.kind);
};

test('first reply: due, warned, breached and missed to the second; nearest on the ticket', async () => {
  await promise(always({ 'first-reply': 60 }), { warning: { percent: 50 } });
  const began = world.clock.now.getTime();
  const id = await open();
  const dueAt = new Date(began + 3_600_000).toISOString();
  assert.deepEqual((await show(id)).nextDue, { at: dueAt, kind: 'first-reply', state: 'running' });
  minute(30);
  world.clock.forward({ seconds: -1 });
  await world.settle();
  assert.deepEqual(await told(id, 'warned'), []);
  world.clock.forward({ seconds: 1 });
  await world.settle();
  assert.deepEqual(await told(id, 'warned'), ['first-reply']);
  minute(30);
  world.clock.forward({ seconds: -1 });
  await world.settle();
  assert.deepEqual(await stands(id, 'first-reply'), ['running', 3599 / 60]);
  world.clock.forward({ seconds: 1 });
  await world.settle();
  await world.settle();
  assert.deepEqual(await told(id, 'breached'), ['first-reply'], 'told once');
  assert.deepEqual((await show(id)).nextDue, { at: dueAt, kind: 'first-reply', state: 'breached' });
  minute(5);
  await reply(id);
  assert.deepEqual(await stands(id, 'first-reply'), ['missed', 65]);
  assert.deepEqual([(await show(id)).nextDue, await told(id, 'achieved')], [null, []]);
});

test('a reply that came in time is no breach, although the clock looks first', async () => {
  await promise(always({ 'first-reply': 60 }));
  const id = await open();
  minute(59);
  await world.call('tomas', ticketsRoutes.replyToTicket, { params: { id }, body: { text: 'Hello' } });
  minute(5);
  await world.settle();
  assert.deepEqual([await told(id, 'breached'), await told(id, 'achieved')], [[], ['first-reply']]);
  assert.deepEqual(await stands(id, 'first-reply'), ['achieved', 59]);
});

test('next reply runs from the oldest words that nobody answered, also while pending', async () => {
  await promise(always({ 'next-reply': 30 }));
  const id = await open();
  assert.equal(await target(id, 'next-reply'), undefined);
  await reply(id, 'pending');
  minute(100);
  await write(id);
  minute(10);
  await write(id);
  assert.deepEqual(await stands(id, 'next-reply'), ['running', 10]);
  await reply(id);
  assert.deepEqual(await stands(id, 'next-reply'), ['achieved', 10]);
  minute(5);
  await write(id);
  minute(31);
  await world.settle();
  assert.deepEqual(await told(id, 'breached'), ['next-reply']);
  const states = (await targets(id)).filter((each) => each.kind === 'next-reply').map((each) => each.state);
  assert.deepEqual(states, ['breached', 'achieved']);
});

test('a periodic update begins anew with each reply, and stands still while pending', async () => {
  await promise(always({ 'periodic-update': 60 }));
  const id = await open();
  await reply(id, 'open');
  minute(50);
  await reply(id, 'open');
  minute(20);
  await change(id, { status: 'pending' });
  const paused = await target(id, 'periodic-update');
  assert.deepEqual([paused?.state, paused?.usedSeconds, paused?.dueAt], ['paused', 1200, null]);
  assert.deepEqual((await show(id)).nextDue, { at: null, kind: 'periodic-update', state: 'paused' });
  minute(500);
  await change(id, { status: 'on-hold' });
  assert.deepEqual((await show(id)).nextDue?.at, new Date(world.clock.now.getTime() + 40 * 60_000).toISOString());
  minute(40);
  await world.settle();
  assert.deepEqual(await told(id, 'breached'), ['periodic-update']);
  assert.deepEqual(await told(id, 'achieved'), ['periodic-update']);
});

test('requester wait, agent work and resolution count what their definitions say, over pauses and a reopening', async () => {
  const kinds = { 'requester-wait': 600, 'agent-work': 600, resolution: 600 };
  await promise(always(kinds), { resolutionPauses: ['pending'] });
  const id = await open();
  const [wait, work, whole] = [
    () => stands(id, 'requester-wait'),
    () => stands(id, 'agent-work'),
    () => stands(id, 'resolution'),
  ];
  minute(10);
  await change(id, { status: 'on-hold' });
  minute(20);
  assert.deepEqual(
    [await wait(), await work(), await whole()],
    [
      ['running', 30],
      ['paused', 10],
      ['running', 30],
    ],
  );
  await change(id, { status: 'pending' });
  minute(40);
  assert.deepEqual(
    [await wait(), await work(), await whole()],
    [
      ['paused', 30],
      ['paused', 10],
      ['paused', 30],
    ],
  );
  await change(id, { status: 'open' });
  minute(5);
  await reply(id, 'solved');
  assert.deepEqual(
    [await wait(), await work(), await whole()],
    [
      ['achieved', 35],
      ['achieved', 15],
      ['achieved', 35],
    ],
  );
  minute(1000);
  await write(id);
  minute(3);
  assert.deepEqual(
    [await wait(), await work(), await whole()],
    [
      ['running', 38],
      ['running', 18],
      ['running', 38],
    ],
  );
  minute(562);
  await world.settle();
  assert.deepEqual((await told(id, 'breached')).toSorted(), ['requester-wait', 'resolution']);
  await reply(id, 'solved');
  assert.deepEqual(
    [await wait(), await work(), await whole()],
    [
      ['missed', 600],
      ['achieved', 580],
      ['missed', 600],
    ],
  );
});

test('solved without a word the wait for a reply is lifted; words after it begin a new one', async () => {
  await promise(always({ 'first-reply': 60 }));
  const id = await open();
  minute(10);
  await change(id, { status: 'solved' });
  assert.deepEqual([await stands(id, 'first-reply'), (await show(id)).nextDue], [['lifted', 0], null]);
  minute(500);
  await world.settle();
  assert.deepEqual(await told(id, 'breached'), []);
  await write(id);
  minute(20);
  await reply(id, 'solved');
  assert.deepEqual(
    (await targets(id)).map((each) => [each.state, each.usedSeconds / 60]),
    [
      ['achieved', 20],
      ['lifted', 0],
    ],
  );
});

test('a reply that was taken back never was: the target runs on', async () => {
  await promise(always({ 'first-reply': 60, 'periodic-update': 30, resolution: 100 }));
  const id = await open();
  minute(10);
  const body = { text: 'Oops', undoSeconds: 10, status: 'solved' as const };
  const { id: messageId } = await world.call('tomas', ticketsRoutes.replyToTicket, { params: { id }, body });
  await world.settle();
  assert.deepEqual(await stands(id, 'first-reply'), ['achieved', 10]);
  world.clock.forward({ seconds: 5 });
  await world.call('tomas', ticketsRoutes.undoReply, { params: { id: messageId } });
  await world.settle();
  minute(20);
  assert.deepEqual(
    [(await stands(id, 'first-reply'))?.[0], await stands(id, 'resolution')],
    ['running', ['running', 30 + 5 / 60]],
  );
  minute(31);
  await world.settle();
  assert.deepEqual(await told(id, 'breached'), ['first-reply']);
});

test('a change of priority changes what is promised; a priority that is promised nothing lifts it', async () => {
  const urgent = { hours: 'calendar' as const, 'first-reply': 15 };
  await promise({ ...always({ 'first-reply': 60 }), urgent, low: nothing as typeof urgent });
  const id = await open();
  const began = world.clock.now.getTime();
  const due = async () => Date.parse((await show(id)).nextDue?.at ?? '') - began;
  assert.equal(await due(), 60 * 60_000);
  minute(5);
  await change(id, { priority: 'urgent' });
  assert.equal(await due(), 15 * 60_000);
  await change(id, { priority: 'low' });
  assert.deepEqual([(await show(id)).nextDue, await stands(id, 'first-reply')], [null, ['lifted', 0]]);
  await change(id, { priority: null });
  assert.equal(await due(), 60 * 60_000);
});

test('the first policy in order whose conditions hold is the one, and open tickets follow a change of order or policy', async () => {
  const usual = await promise(always({ 'first-reply': 60 }), { name: 'Usual' });
  const vip = await promise(always({ 'first-reply': 10 }), {
    name: 'VIP',
    conditions: { field: 'tag', op: 'is', values: ['vip'] },
  });
  const id = await open({ tags: ['vip'] });
  const solved = await open({ tags: ['vip'] });
  await reply(solved, 'solved');
  const policyOf = async (ticketId: number) => (await target(ticketId, 'first-reply'))?.policy.name;
  assert.equal(await policyOf(id), 'Usual');
  await world.call('noor', routes.orderServicePolicies, { body: { ids: [vip, usual] } });
  const { items: audited } = await world.call('maya', settingsRoutes.listAudit, { query: { limit: 1 } });
  assert.equal(audited[0]?.name, 'service-policy.ordered');
  await world.settle();
  assert.deepEqual([await policyOf(id), await policyOf(solved)], ['VIP', 'Usual'], 'what is decided stays');
  const { recount } = await world.call('sam', routes.showRecount, {});
  assert.deepEqual([recount?.done, recount?.finishedAt], [recount?.total, world.clock.now.toISOString()]);
  await change(id, { tags: [] });
  assert.equal(await policyOf(id), 'Usual');
  minute(20);
  const body = { targets: always({ 'first-reply': 20 }) };
  await world.call('noor', routes.changeServicePolicy, { params: { id: usual }, body });
  await world.settle();
  assert.deepEqual(await told(id, 'breached'), ['first-reply'], 'over by the new promise');
  await world.call('noor', routes.changeServicePolicy, {
    params: { id: usual },
    body: { targets: always({ 'first-reply': 90 }) },
  });
  await world.settle();
  assert.deepEqual((await show(id)).nextDue?.state, 'running', 'the new promise is not over');
  await world.call('noor', routes.removeServicePolicy, { params: { id: usual } });
  await world.settle();
  assert.equal((await show(id)).nextDue, null);
});

test('business hours: over a weekend with a change of clocks, and a holiday that is added later', async () => {
  const periods = [1, 2, 3, 4, 5].flatMap((day) => [
    { day, from: '09:00', to: '12:00' },
    { day, from: '13:00', to: '17:00' },
  ]);
  const body = { name: 'Office', timeZone: 'Europe/Berlin', periods };
  const schedule = await world.call('noor', schedulesRoutes.addSchedule, { body });
  await promise(always({ 'first-reply': 50 }, 'business'), { warning: { minutesBefore: 20 } });
  world.clock.now = new Date('2026-03-27T15:30:00Z');
  const id = await open();
  assert.equal((await show(id)).nextDue?.at, '2026-03-30T07:20:00.000Z');
  const holidays = [{ date: '2026-03-30', name: 'Inventory', yearly: false }];
  await world.call('noor', schedulesRoutes.changeSchedule, { params: { id: schedule.id }, body: { holidays } });
  await world.settle();
  assert.equal((await show(id)).nextDue?.at, '2026-03-31T07:20:00.000Z');
  world.clock.now = new Date('2026-03-31T07:00:00Z');
  await world.settle();
  assert.deepEqual([await told(id, 'warned'), await stands(id, 'first-reply')], [['first-reply'], ['running', 30]]);
  world.clock.now = new Date('2026-03-31T07:20:00Z');
  await world.settle();
  assert.deepEqual(await told(id, 'breached'), ['first-reply']);
});

test('spam and the trash are promised nothing and count nowhere', async () => {
  await promise(always({ 'first-reply': 60 }));
  const id = await open();
  await world.call('tomas', ticketsRoutes.markSpam, { params: { id } });
  await world.settle();
  minute(100);
  await world.settle();
  assert.deepEqual([await told(id, 'breached'), await stands(id, 'first-reply')], [[], ['lifted', 0]]);
  await world.call('tomas', ticketsRoutes.unmarkSpam, { params: { id } });
  await world.settle();
  assert.deepEqual(await told(id, 'breached'), ['first-reply']);
});

test('the report counts what was decided, and each figure opens into its targets', async () => {
  const policyId = await promise(always({ 'first-reply': 60 }), { name: 'Counted' });
  const from = world.clock.now.toISOString();
  const ids = [];
  for (let each = 0; each < 5; each++)
    ids.push(await open({ teamId: world.cast.teams.orders, assigneeId: each < 3 ? world.cast.agents.tomas.id : null }));
  minute(30);
  for (const id of ids.slice(0, 3)) await reply(id);
  minute(60);
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
  assert.deepEqual([...first.items, ...second.items].map((each) => each.ticket.id).toSorted(), ids.slice(3));
  assert.equal(second.next, null);
  const priya = await world.call('priya', routes.reportServiceLevels, { query: { from } });
  assert.equal(priya.total.decided, 0, 'limited to teams that do not hold these tickets');
  assert.equal((await world.as('priya').get(`/api/tickets/${ids[0]}/targets`)).status, 404);
});

test('a policy that cannot be kept is refused by its field', async () => {
  const add = async (more: object) => {
    const body = { name: 'X', conditions: everyTicket, targets: always({ resolution: 60 }), ...more };
    return (await world.as('noor').post('/api/service-policies', body)).body.error?.fields?.[0];
  };
  assert.equal((await add({ targets: always({}) }))?.code, 'service-policy.promises-nothing');
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
