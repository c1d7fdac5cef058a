import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { togetherRoutes } from '../../contract/together.ts';
import { everyPriority, promiseRoad } from '../../test/promise-road.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

test('in the slow lane the work itself may take its time, the first word may not; leaving it starts the clock again', async () => {
  const road = promiseRoad(world);
  road.newDay();
  await road.promise(everyPriority({ 'first-reply': 60, 'agent-work': 120, resolution: 240 }));
  const id = await road.open();
  const states = async () => {
    await world.settle();
    return Object.fromEntries((await road.targets(id)).map(({ kind, state }) => [kind, state]));
  };
  assert.deepEqual(await states(), { 'first-reply': 'running', 'agent-work': 'running', resolution: 'running' });
  await world.call('tomas', togetherRoutes.enterSlowLane, { params: { id }, body: { reason: 'A bereavement' } });
  assert.deepEqual(await states(), { 'first-reply': 'running', 'agent-work': 'lifted', resolution: 'lifted' });
  await world.call('tomas', togetherRoutes.leaveSlowLane, { params: { id } });
  assert.deepEqual(await states(), { 'first-reply': 'running', 'agent-work': 'running', resolution: 'running' });
});
