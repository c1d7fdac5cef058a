import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { KyselyPlugin } from 'kysely';
import { customersRoutes } from '../../contract/customers.ts';
import { openWorld, type World } from '../../test/world.ts';
import type { Ctx } from '../platform/context.ts';
import { identifyCustomer, type Writer } from './commands/identify-customer.ts';
import { customerBriefs } from './queries/customer-briefs.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const house = { kind: 'system', name: 'test' } as const;
const inTransaction = <T>(work: (ctx: Ctx) => Promise<T>) => world.edge.transact(house, work);
const identify = (writer: Writer) => inTransaction((ctx) => identifyCustomer(ctx, writer));
const add = (body: Parameters<typeof world.call<typeof customersRoutes.addCustomer>>[2]['body']) =>
  world.call('tomas', customersRoutes.addCustomer, { body });
const show = (id: number) => world.call('tomas', customersRoutes.showCustomer, { params: { id } });
const search = async (query: string) =>
  (await world.call('sam', customersRoutes.listCustomers, { query: { query } })).items.map((each) => each.name);

test('a customer is added with normalised addresses and phones, and shown', async () => {
  const made = await add({
    name: 'Ines Prado',
    emails: ['Ines@Prado.example', 'ines@prado.example', 'ines@work.example'],
    phones: ['0049 (0)171 1234567', '+49 1711234567'],
    language: 'pt',
    timeZone: 'Europe/Lisbon',
    notes: 'First name, please.',
  });
  assert.deepEqual(await show(made.id), {
    id: made.id,
    name: 'Ines Prado',
    ownName: 'Ines Prado',
    emails: ['ines@prado.example', 'ines@work.example'],
    phones: ['+49 171 1234567'],
    organization: null,
    language: 'pt',
    timeZone: 'Europe/Lisbon',
    notes: 'First name, please.',
    customFields: {},
    createdAt: '2026-03-02T09:00:00.000Z',
    mergedIntoId: null,
  });
});

test('an address belongs to one customer: the refusal names the other', async () => {
  const owner = await add({ emails: ['one@only.example'] });
  assert.equal(owner.name, 'one@only.example');
  assert.equal(owner.ownName, '');
  const other = await add({ name: 'Other' });
  const refused = await world
    .as('tomas')
    .patch(`/api/customers/${other.id}`, { name: 'Renamed', emails: ['other@only.example', 'one@only.example'] });
  assert.equal(refused.status, 409);
  assert.equal(refused.body.error.code, 'customer.email-taken');
  assert.deepEqual(refused.body.error.fields, [
    {
      path: 'body.emails.1',
      code: 'customer.email-taken',
      message: `Customer ${owner.id} has this mail address.`,
      id: owner.id,
    },
  ]);
  assert.equal((await show(other.id)).name, 'Other', 'nothing of a refused change stays');
});

test('what cannot be is refused with the field', async () => {
  const table: [unknown, string][] = [
    [{}, 'customer.nameless'],
    [{ name: 'P', phones: ['....'] }, 'customer.phone-wrong'],
    [{ name: 'P', organizationId: 999_999 }, 'organization.unknown'],
    [{ name: 'P', emails: ['not an address'] }, 'request.invalid'],
    [{ name: 'P', timeZone: 'Mars/Base' }, 'request.invalid'],
  ];
  for (const [body, code] of table) {
    const answer = await world.as('tomas').post('/api/customers', body);
    assert.deepEqual([answer.status, answer.body.error.code], [422, code]);
    assert.ok(answer.body.error.fields.length > 0);
  }
  assert.equal((await world.as('sam').post('/api/customers', { name: 'No' })).status, 403);
  assert.equal((await world.as('stranger').get('/api/customers')).status, 401);
  assert.equal((await world.as('sam').get('/api/customers/999999')).status, 404);
});

test('a change tells which fields changed, and one that changes nothing tells nothing', async () => {
  const made = await add({ name: 'Quiet Quinn', phones: ['030 1234'] });
  const patch = (body: object) => world.as('priya').patch(`/api/customers/${made.id}`, body);
  assert.equal((await patch({ name: 'Quinn', phones: ['030 1234', '030 5678'] })).body.name, 'Quinn');
  await patch({ name: 'Quinn' });
  const told = await world.house.db
    .selectFrom('events')
    .select('payload')
    .where('name', '=', 'customer.changed')
    .execute();
  const ours = told
    .map((row) => row.payload as { customerId: number; fields: string[] })
    .filter((payload) => payload.customerId === made.id);
  assert.deepEqual(ours, [{ customerId: made.id, fields: ['name', 'phones'] }]);
});

test('a search forgives typing errors, accents and the way a phone is written; an exact address comes first', async () => {
  await add({ name: 'Jürgen Schmidt', emails: ['j.schmidt@garten.example'], phones: ['+49 30 55512345'] });
  await add({ name: 'Garten Freunde', emails: ['info@freunde.example'] });
  await add({ name: 'j.schmidt@garten.example fan', emails: ['fan@else.example'] });
  assert.equal((await search('Jurgen Shmidt'))[0], 'Jürgen Schmidt');
  assert.equal((await search('schmit'))[0], 'Jürgen Schmidt');
  assert.equal((await search('J.Schmidt@Garten.example'))[0], 'Jürgen Schmidt');
  assert.equal((await search('j.schmid@gartn.example'))[0], 'Jürgen Schmidt');
  assert.deepEqual(await search('030 / 555 123 45'), ['Jürgen Schmidt']);
  assert.deepEqual(await search('jü'), ['Jürgen Schmidt']);
  assert.deepEqual(await search('no such person zzqx'), []);
  assert.deepEqual(await search('100%'), []);
});

test('pages of names and of the newest hold everybody once, also while people are added', async () => {
  for (let n = 0; n < 7; n++) await add({ name: `Paging ${n % 3}` });
  const walk = async (order: 'name' | 'newest') => {
    const seen: { id: number; name: string }[] = [];
    for (let after: string | undefined; ; ) {
      const page = await world.call('sam', customersRoutes.listCustomers, {
        query: { order, limit: 3, ...(after && { after }) },
      });
      seen.push(...page.items);
      if (page.next === null) return seen;
      if (after === undefined) await add({ name: 'AAA written meanwhile' });
      after = page.next;
    }
  };
  for (const order of ['name', 'newest'] as const) {
    const before = await world.house.db
      .selectFrom('customers')
      .select('id')
      .where('merged_into_id', 'is', null)
      .execute();
    const ids = (await walk(order)).map((each) => each.id);
    assert.equal(new Set(ids).size, ids.length);
    for (const { id } of before) assert.ok(ids.includes(id), `${order} misses ${id}`);
    if (order === 'newest')
      assert.deepEqual(
        ids,
        ids.toSorted((a, b) => b - a),
      );
  }
  const found = new Set<number>();
  for (let after: string | undefined; ; ) {
    const page = await world.call('sam', customersRoutes.listCustomers, {
      query: { query: 'paging', limit: 2, ...(after && { after }) },
    });
    for (const each of page.items) assert.ok(!found.has(each.id) && found.add(each.id));
    if (page.next === null) break;
    after = page.next;
  }
  assert.equal(found.size, 7);
  const wrong = await world.as('sam').get('/api/customers?after=rubbish');
  assert.deepEqual([wrong.status, wrong.body.error.code], [422, 'page.cursor-unknown']);
});

test('a writer is found or made, a name only where we had none', async () => {
  const id = await identify({ email: 'Nora@Newcomer.example', name: 'nora@newcomer.example', language: 'nl' });
  assert.deepEqual([(await show(id)).ownName, (await show(id)).language], ['', 'nl']);
  assert.equal(await identify({ email: 'nora@newcomer.example', name: 'Nora Nieuw' }), id);
  assert.equal((await show(id)).name, 'Nora Nieuw');
  assert.equal(await identify({ email: 'nora@newcomer.example', name: 'Somebody Else' }), id);
  assert.equal((await show(id)).name, 'Nora Nieuw');
  const nameless = await add({ phones: ['0171 998877'] });
  const briefs = await customerBriefs(world.edge.look(house), [id, null, nameless.id, id]);
  assert.deepEqual(
    [...briefs.values()],
    [
      { id, name: 'Nora Nieuw', email: 'nora@newcomer.example' },
      { id: nameless.id, name: '0171 998877', email: null },
    ],
  );
});

test('twenty mails of one newcomer at once make one customer', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, () => identify({ email: 'burst@rush.example', name: 'B' })));
  assert.equal(new Set(ids).size, 1);
  const { items } = await world.call('sam', customersRoutes.listCustomers, { query: { email: 'burst@rush.example' } });
  assert.equal(items.length, 1);
  const left = await world.house.db.selectFrom('customers').select('id').where('name', '=', 'B').execute();
  assert.deepEqual(left, [{ id: ids[0] }], 'no customer is left behind without its address');
});

test('somebody known costs one query, a newcomer two', async () => {
  const counted = async (email: string) => {
    let queries = 0;
    await inTransaction(async (ctx) => {
      const counter: KyselyPlugin = {
        transformQuery: ({ node }) => {
          queries++;
          return node;
        },
        transformResult: async ({ result }) => result,
      };
      const counting = { ...ctx, db: ctx.db.withPlugin(counter) };
      await identifyCustomer(counting, { email, name: 'Counted' });
    });
    return queries;
  };
  assert.equal(await counted('count@me.example'), 2);
  assert.equal(await counted('count@me.example'), 1);
});

test('an organization gathers the writers of its mail domains, never those of a public provider', async () => {
  const early = await identify({ email: 'early@blumen.example' });
  const made = await world.call('tomas', customersRoutes.addOrganization, {
    body: { name: 'Blumen GmbH', domains: ['Blumen.example', 'blumen.example'], notes: 'Pays late.' },
  });
  assert.deepEqual([made.domains, made.customerCount], [['blumen.example'], 1]);
  const late = await identify({ email: 'late@blumen.example' });
  const byHand = await add({ name: 'Hand', emails: ['hand@gmail.com', 'hand@blumen.example'] });
  for (const id of [early, late, byHand.id])
    assert.deepEqual((await show(id)).organization, { id: made.id, name: 'Blumen GmbH' });
  const alone = await add({ name: 'Alone', emails: ['alone@blumen.example'], organizationId: null });
  assert.equal(alone.organization, null);
  const listed = await world.call('sam', customersRoutes.listCustomers, { query: { organizationId: made.id } });
  assert.equal(listed.items.length, 3);

  const open = await world
    .as('tomas')
    .post('/api/organizations', { name: 'Everybody', domains: ['x.example', 'gmail.com'] });
  assert.deepEqual(
    [open.status, open.body.error.code, open.body.error.fields[0].path],
    [422, 'organization.domain-public', 'body.domains.1'],
  );
  const taken = await world.as('tomas').post('/api/organizations', { name: 'Rival', domains: ['blumen.example'] });
  assert.deepEqual([taken.status, taken.body.error.fields[0].id], [409, made.id]);
});

test('an organization is changed, found and removed; its customers stay', async () => {
  const caller = world.as('lena');
  const { body: made } = await caller.post('/api/organizations', { name: 'Old Name', domains: ['old.example'] });
  const member = await identify({ email: 'm@old.example' });
  const changed = await caller.patch(`/api/organizations/${made.id}`, {
    name: 'Nursery North',
    domains: ['north.example'],
  });
  assert.deepEqual(
    [changed.body.name, changed.body.domains, changed.body.customerCount],
    ['Nursery North', ['north.example'], 1],
  );
  for (const query of ['nursery', 'north.ex']) {
    const found = await world.call('sam', customersRoutes.listOrganizations, { query: { query } });
    assert.deepEqual(
      found.items.map((each) => each.id),
      [made.id],
    );
  }
  assert.equal((await caller.delete(`/api/organizations/${made.id}`)).status, 200);
  assert.equal((await caller.get(`/api/organizations/${made.id}`)).status, 404);
  assert.equal((await show(member)).organization, null);
  const next = await caller.post('/api/organizations', { name: 'Heir', domains: ['north.example'] });
  assert.equal(next.status, 201, 'its domain is free again');
  const names: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await world.call('sam', customersRoutes.listOrganizations, {
      query: { limit: 1, ...(after && { after }) },
    });
    names.push(...page.items.map((each) => each.name));
    if (page.next === null) break;
    after = page.next;
  }
  assert.deepEqual(names, ['Blumen GmbH', 'Heir']);
});

test('custom fields are held against their definitions, null clears, and a merge fills what was missing', async () => {
  for (const [key, type] of [
    ['club', 'text'],
    ['size', 'number'],
  ] as const)
    await world.house.db.insertInto('custom_fields').values({ owner: 'customer', key, label: key, type }).execute();
  const one = await add({ name: 'One', customFields: { club: 'gold', size: 3 } });
  const wrong = await world.as('tomas').patch(`/api/customers/${one.id}`, { customFields: { size: 'many', nope: 1 } });
  assert.deepEqual(
    [wrong.status, wrong.body.error.fields.map((field: { path: string }) => field.path)],
    [422, ['body.customFields.size', 'body.customFields.nope']],
  );
  const cleared = await world.as('tomas').patch(`/api/customers/${one.id}`, { customFields: { size: null } });
  assert.deepEqual(cleared.body.customFields, { club: 'gold' });
  const two = await add({ name: 'Two', customFields: { club: 'silver', size: 8 } });
  await world.call('tomas', customersRoutes.mergeCustomer, { params: { id: two.id }, body: { intoId: one.id } });
  assert.deepEqual((await show(one.id)).customFields, { club: 'gold', size: 8 });
});
