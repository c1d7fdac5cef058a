import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openWorld, type World } from '../../../test/world.ts';
import { forgetKeys } from './idempotency.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const nul = String.fromCharCode(0);
const halfPair = String.fromCharCode(0xd83d);

test('a NUL character is refused once for all rooms, in a body as in an address', async () => {
  const maya = world.as('maya');
  const bodies = [
    { name: `Pots${nul}`, domains: [] },
    { name: 'Pots', customFields: { [`key${nul}`]: 'x' } },
    { name: 'Pots', customFields: { key: ['a', nul] } },
  ];
  for (const body of bodies) {
    const { status, body: said } = await maya.post('/api/organizations', body);
    assert.deepEqual([status, said.error.code], [422, 'request.nul-character'], JSON.stringify(body));
  }
  for (const address of ['/api/customers?query=a%00b', '/api/tickets/%00', '/rate/%00', '/files/1/%00'])
    assert.equal((await maya.get(address)).body.error.code, 'request.nul-character', address);
  const cursor = Buffer.from(JSON.stringify([nul, 1])).toString('base64url');
  assert.equal((await maya.get(`/api/customers?after=${cursor}`)).body.error.code, 'page.cursor-unknown');
});

test('half a surrogate pair is refused, a whole one written as escapes is a character', async () => {
  const maya = world.as('maya');
  const half = await maya.post('/api/organizations', { name: `Pots ${halfPair}` });
  assert.deepEqual([half.status, half.body.error.code], [422, 'request.broken-character']);
  const whole = await world.app.inject({
    method: 'POST',
    url: '/api/organizations',
    headers: { authorization: `Bearer ${world.cast.agents.maya.token}`, 'content-type': 'application/json' },
    payload: '{"name":"Pots \\ud83e\\udeb4 \\\\u0000"}',
  });
  assert.equal(whole.statusCode, 201, whole.payload);
  assert.equal(whole.json().name, 'Pots 🪴 \\u0000');
});

test('/metrics answers inside callers only, and nobody whom a proxy hands on', async () => {
  const ask = async (remoteAddress: string, headers = {}) =>
    (await world.app.inject({ url: '/metrics', remoteAddress, headers })).statusCode;
  for (const inside of ['127.0.0.1', '::1', '10.1.2.3', '::ffff:192.168.0.9', 'fd00::7'])
    assert.equal(await ask(inside), 200, inside);
  for (const outside of ['8.8.8.8', '::ffff:8.8.8.8', '2a00:1450::1']) assert.equal(await ask(outside), 404, outside);
  for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])
    assert.equal(await ask('127.0.0.1', { [header]: '10.0.0.1' }), 404, header);
});

test('an Idempotency-Key is kept a day and then forgotten', async () => {
  const maya = world.as('maya');
  const add = (name: string) => maya.post('/api/organizations', { name }, { 'idempotency-key': 'once-a-day' });
  const first = await add('Twice');
  assert.equal(first.status, 201);
  world.clock.forward({ hours: 23 });
  await forgetKeys.run(world.edge);
  assert.deepEqual((await add('Twice')).body, first.body);
  assert.equal((await add('Another')).body.error.code, 'idempotency-key.reused');
  world.clock.forward({ hours: 2 });
  await forgetKeys.run(world.edge);
  assert.notEqual((await add('Another')).body.id, first.body.id);
});
