import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { ConditionTree } from '../../contract/conditions.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import {
  directions,
  viewsRoutes as routes,
  type View,
  type ViewTicket,
  viewGroupings,
  viewOrders,
} from '../../contract/views.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
let ids: number[];
const everything: ConditionTree = { all: [] };
const openOnes: ConditionTree = { field: 'status', op: 'is', values: ['new', 'open'] };

before(async () => {
  world = await openWorld();
  ids = [];
  for (let at = 0; at < 30; at++) ids.push(await ticket(at));
  await world.settle();
});
after(() => world.close());

async function ticket(at: number): Promise<number> {
  const pick = <const T>(list: readonly T[], step = 1) => list[Math.floor(at / step) % list.length] as T;
  if (at % 3 > 0) world.clock.forward({ hours: 5 });
  const { id } = await world.call('tomas', ticketsRoutes.openTicket, {
    body: {
      subject: pick(['Planter arrived cracked', 'émail bleu', 'Where is my fern?', 'planter']),
      requester: { email: `${pick(['nora', 'anna', 'bo'])}@post.example` },
      priority: pick([null, 'low', 'urgent']),
      type: pick([null, 'question', 'task'], 2),
      teamId: pick([null, world.cast.teams.orders, world.cast.teams.plantCare], 3),
      assigneeId: pick([null, world.cast.agents.tomas.id, world.cast.agents.lena.id]),
      tags: [...pick([[], ['vip'], ['vip', 'late']], 2)],
      dueAt: pick([null, '2026-03-05T10:00:00Z', null, '2026-03-01T10:00:00Z']),
      message: { text: 'Hello', by: pick(['customer', 'agent']) },
    },
  });
  if (at % 4 === 1) await world.call('tomas', ticketsRoutes.solveTicket, { params: { id } });
  if (at % 10 === 2) await world.call('tomas', ticketsRoutes.markSpam, { params: { id } });
  if (at % 10 === 3) await world.call('lena', ticketsRoutes.deleteTicket, { params: { id } });
  return id;
}

type Made = Partial<View> & { conditions?: ConditionTree };
const add = (who: 'maya' | 'lena' | 'tomas' | 'priya' | 'sam', view: Made = {}) =>
  world.call(who, routes.addView, {
    body: { name: 'A view', scope: 'personal', conditions: everything, ...view } as never,
  });

async function pagesOf(id: number, query: object, limit: number, between = async () => {}): Promise<ViewTicket[]> {
  const rows: ViewTicket[] = [];
  for (let after: string | undefined; ; ) {
    const page = await world.call('lena', routes.listViewTickets, {
      params: { id },
      query: { ...query, limit, ...(after && { after }) },
    });
    rows.push(...page.items);
    if (page.next === null) return rows;
    after = page.next;
    await between();
  }
}

test('every order, direction and grouping is paged without a gap, a double or a wrong place', async () => {
  const view = await add('lena', { conditions: { none: [{ field: 'subject', op: 'contains', values: ['zzz'] }] } });
  const all = ids.filter((_, at) => at % 10 !== 2 && at % 10 !== 3);
  const one = fc.constantFrom<Made['groupBy']>(null, ...viewGroupings);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...viewOrders),
      fc.constantFrom(...directions),
      one,
      fc.integer({ min: 1, max: 9 }),
      async (order, direction, groupBy, limit) => {
        await world.call('lena', routes.changeView, { params: { id: view.id }, body: { order, direction, groupBy } });
        const whole = (await pagesOf(view.id, {}, 100)).map((row) => row.id);
        assert.deepEqual(
          [...whole].sort((a, b) => a - b),
          all,
        );
        assert.deepEqual(
          (await pagesOf(view.id, {}, limit)).map((row) => row.id),
          whole,
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('tickets that nobody touches stand once on the pages, however much the others change', async () => {
  const view = await add('lena', { conditions: everything });
  const quiet = ids.filter((_, at) => at % 2 === 0 && at % 10 !== 2);
  const busy = ids.filter((_, at) => at % 2 === 1 && at % 10 !== 3);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...viewOrders),
      fc.constantFrom(...directions),
      fc.constantFrom<Made['groupBy']>(null, 'priority', 'team'),
      async (order, direction, groupBy) => {
        let turn = 0;
        const change = async () => {
          turn += 1;
          world.clock.forward({ minutes: 1 });
          const body = {
            priority: turn % 2 ? 'high' : null,
            subject: `Changed ${turn}`,
            dueAt: turn % 3 ? null : '2026-03-04T10:00:00Z',
          };
          await world.as('lena').patch(`/api/tickets/${busy[turn % busy.length]}`, body);
        };
        await world.call('lena', routes.changeView, { params: { id: view.id }, body: { groupBy } });
        const seen = (await pagesOf(view.id, { order, direction }, 4, change)).map((row) => row.id);
        assert.deepEqual(
          seen.filter((id) => quiet.includes(id)).sort((a, b) => a - b),
          quiet,
        );
      },
    ),
    { numRuns: 25 },
  );
});

test('what is not there stands last in both directions, and urgent is more than low', async () => {
  const view = await add('lena', { conditions: openOnes });
  for (const direction of directions) {
    const due = (await pagesOf(view.id, { order: 'due', direction }, 50)).map((row) => row.dueAt);
    const there = due.filter((at) => at !== null);
    assert.ok(there.length > 0 && there.length < due.length);
    assert.deepEqual(due.slice(0, there.length), direction === 'ascending' ? there.sort() : there.sort().reverse());
    const priorities = [
      ...new Set((await pagesOf(view.id, { order: 'priority', direction }, 50)).map((row) => row.priority)),
    ];
    assert.equal(priorities.at(-1), null);
    assert.equal(priorities[0] === 'urgent', direction === 'descending');
  }
});

test('the first page tells the groups in the order of the list, with how many stand in each', async () => {
  const view = await add('lena', { conditions: openOnes, groupBy: 'assignee' });
  const { items, groups, next } = await world.call('lena', routes.listViewTickets, {
    params: { id: view.id },
    query: { limit: 5 },
  });
  const all = await pagesOf(view.id, {}, 100);
  const inOrder = [...new Set(all.map((row) => row.assignee?.id ?? null))];
  assert.deepEqual(
    groups.map((group) => group.key),
    inOrder,
  );
  assert.deepEqual(
    groups.map((group) => group.name),
    ['Lena Vogt', 'Tomás Rivera', null],
  );
  for (const { key, count } of groups)
    assert.equal(count, all.filter((row) => (row.assignee?.id ?? null) === key).length);
  assert.equal(items.length, 5);
  const second = await world.call('lena', routes.listViewTickets, {
    params: { id: view.id },
    query: { limit: 5, after: next ?? '' },
  });
  assert.deepEqual(second.groups, []);
});

test('a cursor that is none of this list is refused', async () => {
  const view = await add('lena', { order: 'due' });
  for (const key of [['2026-02-31T00:00:00Z', 1], ['x', 1], [1], 'x']) {
    const after = Buffer.from(JSON.stringify(key)).toString('base64url');
    assert.equal((await world.as('lena').get(`/api/views/${view.id}/tickets?after=${after}`)).status, 422);
  }
});

test('each view is counted for who looks, live or not, and again when something happened', async () => {
  const trees: ConditionTree[] = [
    openOnes,
    everything,
    { field: 'assignee', op: 'is', values: ['me'] },
    { field: 'spam', op: 'is', values: [true] },
    { field: 'deleted', op: 'is', values: [true] },
    { all: [openOnes, { field: 'created', op: 'less', values: ['-2d'] }] },
    {
      any: [
        { field: 'status', op: 'is-not', values: ['solved', 'closed'] },
        { field: 'tag', op: 'is', values: ['vip'] },
      ],
    },
  ];
  for (const who of ['tomas', 'priya'] as const) {
    const views = await Promise.all(trees.map((conditions) => add(who, { conditions })));
    const { items } = await world.call(who, routes.countViews, {});
    for (const view of views) {
      const { items: rows } = await world.call(who, routes.listViewTickets, {
        params: { id: view.id },
        query: { limit: 100 },
      });
      assert.deepEqual(
        items.find((each) => each.viewId === view.id),
        { viewId: view.id, count: rows.length, more: false },
      );
      const preview = await world.call(who, routes.previewView, { body: { conditions: view.conditions } });
      assert.deepEqual([preview.count, preview.items.length], [rows.length, Math.min(20, rows.length)]);
    }
  }
  const view = await add('tomas', { conditions: { field: 'tag', op: 'is', values: ['fresh'] } });
  const count = async () =>
    (await world.call('tomas', routes.countViews, {})).items.find((each) => each.viewId === view.id)?.count;
  assert.equal(await count(), 0);
  await world.call('tomas', ticketsRoutes.changeTicket, { params: { id: ids[0]! }, body: { tags: ['fresh'] } });
  await world.settle();
  world.clock.forward({ seconds: 3 });
  assert.equal(await count(), 1);
});

test('a limited agent’s counts and rows hold only what they may see', async () => {
  const view = await add('lena', { scope: 'shared', name: 'All open', conditions: openOnes });
  const count = async (who: 'lena' | 'priya') =>
    (await world.call(who, routes.countViews, {})).items.find((each) => each.viewId === view.id)?.count;
  const { items } = await world.call('priya', routes.listViewTickets, { params: { id: view.id }, query: {} });
  assert.ok(items.length > 0 && items.every((row) => row.team?.name === 'Plant care'));
  assert.equal(await count('priya'), items.length);
  assert.ok(Number(await count('lena')) > items.length);
});

test('many who ask at once, for many views, are answered by a few statements', async () => {
  for (let at = 0; at < 40; at++)
    await add('lena', {
      scope: 'shared',
      name: `View ${at}`,
      conditions: { all: [openOnes, { field: 'tag', op: 'is', values: [`t${at}`] }] },
    });
  world.clock.forward({ seconds: 30 });
  let statements = 0;
  world.house.pool.on('acquire', () => {
    statements += 1;
  });
  const answers = await Promise.all(Array.from({ length: 30 }, () => world.call('sam', routes.countViews, {})));
  assert.ok(answers.every((answer) => answer.items.length >= 40));
  assert.ok(statements < 30 * 9, `${statements} statements for 30 callers of 40 views`);
});
