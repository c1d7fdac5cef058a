import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { settingsRoutes } from '../../contract/settings.ts';
import { openWorld, type World } from '../../test/world.ts';
import { checkCustomValues } from './queries/check-custom-values.ts';
import { defaultBrand } from './queries/default-brand.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const look = () => world.edge.look({ kind: 'system', name: 'test' });
const newest = async () => (await world.call('maya', settingsRoutes.listAudit, { query: { limit: 1 } })).items[0];

test('the company is changed by an admin, and the audit says what and who', async () => {
  const answer = await world.as('noor').patch('/api/company', { name: 'Fern, Clay & Moss', timeZone: 'Europe/Berlin' });
  assert.deepEqual(answer.body, { name: 'Fern, Clay & Moss', language: 'en', timeZone: 'Europe/Berlin' });
  const told = await newest();
  assert.deepEqual([told?.name, told?.actor.name], ['company.changed', 'Noor Haddad']);
  assert.deepEqual(told?.payload.changes, {
    name: { from: 'Fern & Clay', to: 'Fern, Clay & Moss' },
    timeZone: { from: 'UTC', to: 'Europe/Berlin' },
  });
  await world.as('noor').patch('/api/company', { name: 'Fern, Clay & Moss' });
  assert.equal((await newest())?.id, told?.id, 'what changes nothing is no news');
  const wrong = await world.as('noor').patch('/api/company', { timeZone: 'Atlantis/Capital' });
  assert.deepEqual([wrong.status, wrong.body.error.fields[0].path], [422, 'body.timeZone']);
});

test('there is always exactly one default brand', async () => {
  const { body: second } = await world.as('noor').post('/api/brands', { name: 'Moss & Co' });
  assert.deepEqual([second.isDefault, second.accent], [false, '#c84a12']);
  const { body } = await world
    .as('noor')
    .patch(`/api/brands/${second.id}`, { isDefault: true, signature: 'Yours, {{agent.name}}' });
  assert.deepEqual([body.isDefault, body.signature], [true, 'Yours, {{agent.name}}']);
  const { items } = await world.call('sam', settingsRoutes.listBrands, {});
  assert.deepEqual(
    items.map((brand) => [brand.name, brand.isDefault]),
    [
      ['Moss & Co', true],
      ['Fern & Clay', false],
    ],
  );
  assert.equal((await defaultBrand(look())).id, second.id);
  assert.equal((await world.as('noor').delete(`/api/brands/${second.id}`)).body.error.code, 'brand.is-default');
  await world.as('noor').patch(`/api/brands/${world.cast.brandId}`, { isDefault: true });
});

test('a brand goes when nothing uses it', async () => {
  const add = async (name: string) => (await world.as('noor').post('/api/brands', { name })).body.id;
  const [used, unused] = [await add('Used'), await add('Unused')];
  await world.house.pool.query(
    "insert into mailboxes (address, brand_id, created_at) values ('a@b.example', $1, now())",
    [used],
  );
  assert.equal((await world.as('noor').delete(`/api/brands/${used}`)).body.error.code, 'brand.in-use');
  assert.equal((await world.as('noor').delete(`/api/brands/${unused}`)).status, 200);
  assert.equal((await world.as('noor').delete(`/api/brands/${unused}`)).status, 404);
  assert.equal((await newest())?.name, 'brand.removed');
});

test('custom fields are added in order, changed, archived and restored', async () => {
  const add = (body: object) => world.as('noor').post('/api/custom-fields', { owner: 'ticket', ...body });
  const order = (await add({ key: 'order_number', label: 'Order', type: 'regular-expression', pattern: 'FC-\\d{5}' }))
    .body;
  const colour = (await add({ key: 'colour', label: 'Colour', type: 'dropdown', options: ['moss', 'sand'] })).body;
  assert.ok(colour.rank > order.rank);
  const code = (answer: { body: { error: { fields: { code: string }[] } } }) => answer.body.error.fields[0]?.code;
  assert.equal(code(await add({ key: 'colour', label: 'Again', type: 'text' })), 'custom-field.key-taken');
  assert.equal(code(await add({ key: 'size', label: 'Size', type: 'dropdown' })), 'custom-field.options-missing');
  assert.equal(
    code(await add({ key: 'size', label: 'Size', type: 'dropdown', options: ['a', 'a'] })),
    'custom-field.options-twice',
  );
  assert.equal(
    code(await add({ key: 'bomb', label: 'Bomb', type: 'regular-expression', pattern: '(a+)+' })),
    'custom-field.pattern-wrong',
  );
  assert.equal((await add({ key: 'Not A Key', label: 'X', type: 'text' })).status, 422);

  const values = (given: Record<string, string>) => checkCustomValues(look(), 'ticket', given);
  await values({ order_number: 'FC-20817', colour: 'moss' });
  await assert.rejects(values({ colour: 'red' }), { code: 'custom-field.invalid' });
  const change = (body: object) => world.as('noor').patch(`/api/custom-fields/${colour.id}`, body);
  assert.equal(code(await change({ options: [] })), 'custom-field.options-missing');
  assert.deepEqual((await change({ options: ['moss', 'red'], rank: 0 })).body.options, ['moss', 'red']);
  await values({ colour: 'red' });
  const { items } = await world.call('sam', settingsRoutes.listCustomFields, { query: { owner: 'ticket' } });
  assert.deepEqual(
    items.map(({ key }) => key),
    ['colour', 'order_number'],
  );
  assert.equal((await change({ archived: true })).body.archivedAt, world.clock.now.toISOString());
  await assert.rejects(values({ colour: 'red' }), { code: 'custom-field.invalid' });
  assert.equal((await change({ archived: false })).body.archivedAt, null);
  assert.equal((await newest())?.name, 'custom-field.changed');
});
