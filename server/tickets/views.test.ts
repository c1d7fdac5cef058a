import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ConditionTree } from '../../contract/conditions.ts';
import { viewsRoutes as routes, type View } from '../../contract/views.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
const everything: ConditionTree = { all: [] };
const openOnes: ConditionTree = { field: 'status', op: 'is', values: ['new', 'open'] };

before(async () => {
  world = await openWorld();
});
after(() => world.close());

type Made = Partial<View> & { conditions?: ConditionTree };
const add = (who: 'maya' | 'lena' | 'tomas' | 'priya' | 'sam', view: Made = {}) =>
  world.call(who, routes.addView, {
    body: { name: 'A view', scope: 'personal', conditions: everything, ...view } as never,
  });
const names = async (who: 'lena' | 'tomas' | 'priya' | 'sam') =>
  (await world.call(who, routes.listViews, {})).items.map((view) => view.name);

test('a view is seen by whom it is for, and changed by whom it belongs to', async () => {
  const shared = await add('lena', { name: 'Everybody’s', scope: 'shared' });
  await add('lena', { name: 'Of plant care', scope: 'team', teamId: world.cast.teams.plantCare });
  const own = await add('tomas', { name: 'My own' });
  assert.deepEqual(await names('tomas'), ['Everybody’s', 'My own']);
  assert.deepEqual(await names('priya'), ['Everybody’s', 'Of plant care']);
  assert.deepEqual(await names('lena'), ['Everybody’s', 'Of plant care']);
  assert.equal((await world.as('tomas').patch(`/api/views/${shared.id}`, { name: 'X' })).status, 403);
  assert.equal((await world.as('tomas').delete(`/api/views/${shared.id}`)).status, 403);
  assert.equal((await world.as('tomas').patch(`/api/views/${own.id}`, { scope: 'shared' })).status, 403);
  for (const path of [`/api/views/${own.id}`, `/api/views/${own.id}/restore`])
    assert.equal((await world.as('lena').post(path, {})).status, 404);
  assert.equal((await world.as('lena').get(`/api/views/${own.id}/tickets`)).status, 404);
  assert.equal((await world.as('priya').put('/api/view-order', { ids: [shared.id] })).status, 403);
  const body = { name: 'X', scope: 'shared', conditions: everything };
  assert.equal((await world.as('tomas').post('/api/views', body)).status, 403);
  assert.equal((await world.as('lena').post('/api/views', { ...body, scope: 'team' })).status, 422);
  const audit = await world.as('noor').get('/api/audit');
  await world.settle();
  const told = (await world.as('noor').get('/api/audit')).body.items.map((item: { name: string }) => item.name);
  assert.equal(audit.status, 200);
  assert.equal(told.filter((name: string) => name === 'view.added').length, 2, 'what is personal is told to nobody');
});

test('a view is changed, put in order, removed and brought back', async () => {
  const [first, second] = [await add('sam', { name: 'First' }), await add('sam', { name: 'Second' })];
  const { items } = await world.call('sam', routes.orderViews, { body: { ids: [second.id, first.id] } });
  assert.deepEqual(
    items.filter((view) => view.scope === 'personal').map((view) => view.name),
    ['Second', 'First'],
  );
  const changed = await world.call('sam', routes.changeView, {
    params: { id: first.id },
    body: { name: 'Cracked', columns: ['due', 'cf.kiln'], groupBy: 'priority', hidden: true },
  });
  assert.deepEqual(
    [changed.name, changed.columns, changed.groupBy, changed.hidden],
    ['Cracked', ['due', 'cf.kiln'], 'priority', true],
  );
  const counted = (await world.call('sam', routes.countViews, {})).items.map((each) => each.viewId);
  assert.ok(counted.includes(second.id) && !counted.includes(first.id), 'a hidden view is not counted');
  await world.call('sam', routes.removeView, { params: { id: second.id } });
  assert.ok(!(await names('sam')).includes('Second'));
  await world.call('sam', routes.restoreView, { params: { id: second.id } });
  assert.ok((await names('sam')).includes('Second'));
});

test('conditions that cannot be asked are refused with their places', async () => {
  const conditions = { all: [openOnes, { field: 'priority', op: 'is', values: ['huge'] }] };
  for (const [path, body] of [
    ['/api/views', { name: 'X', scope: 'personal', conditions }],
    ['/api/views/preview', { conditions }],
  ] as const) {
    const answer = await world.as('tomas').post(path, body);
    assert.equal(answer.status, 422);
    assert.deepEqual(
      answer.body.error.fields.map((field: { path: string }) => field.path),
      ['body.conditions.all.1.values.0'],
    );
  }
});
