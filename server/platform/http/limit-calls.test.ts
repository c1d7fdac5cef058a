import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openWorld, type World } from '../../../test/world.ts';

let world: World;
before(async () => {
  world = await openWorld({ API_PER_MINUTE: '5' });
});
after(() => world.close());

const statuses = async (times: number, ask: () => Promise<{ status: number }>) => {
  const seen: number[] = [];
  for (let n = 0; n < times; n++) seen.push((await ask()).status);
  return seen;
};

test('each token has so many calls a minute, then is told how long to wait; others go on', async () => {
  const maya = () => world.as('maya').get('/api/me');
  assert.deepEqual(await statuses(6, maya), [200, 200, 200, 200, 200, 429]);
  const refused = await world.app.inject({
    url: '/api/me',
    headers: { authorization: `bearer ${world.cast.agents.maya.token}` },
  });
  const { kind, code, retryAfter } = refused.json().error;
  assert.deepEqual([kind, code], ['limited', 'request.too-often']);
  assert.ok(retryAfter > 0 && retryAfter <= 60, String(retryAfter));
  assert.equal(refused.headers['retry-after'], String(retryAfter));
  assert.equal((await world.as('tomas').get('/api/me')).status, 200);
});

test('strangers are counted by address, made-up tokens too; health checks never', async () => {
  const from = async (remoteAddress: string, url = '/api/me') => {
    const authorization = `Bearer wl_${String(Math.random()).padEnd(30, 'x').replace('.', '')}`;
    return { status: (await world.app.inject({ url, remoteAddress, headers: { authorization } })).statusCode };
  };
  assert.equal((await statuses(6, () => from('2a00:1450::1'))).at(-1), 429);
  assert.equal((await from('2a00:1450::2')).status, 429, 'one network');
  assert.equal((await from('203.0.113.7')).status, 401);
  assert.deepEqual(await statuses(7, () => from('2a00:1450::1', '/health/live')), Array(7).fill(200));
});
