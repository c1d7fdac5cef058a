import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openWorld } from '../../test/world.ts';

test('a world opens and answers that it is ready', async () => {
  const world = await openWorld();
  const answer = await world.app.inject('/health/ready');
  assert.deepEqual([answer.statusCode, answer.json()], [200, { ready: true }]);
  await world.close();
});
