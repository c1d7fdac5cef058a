import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { type Customer, customersRoutes } from '../../contract/customers.ts';
import { openWorld, type World } from '../../test/world.ts';
import { identifyCustomer } from './commands/identify-customer.ts';
import { mergeCustomers } from './commands/merge-customers.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

type NewCustomer = Parameters<typeof world.call<typeof customersRoutes.addCustomer>>[2]['body'];
const add = (body: NewCustomer) => world.call('lena', customersRoutes.addCustomer, { body });
const show = (id: number) => world.call('lena', customersRoutes.showCustomer, { params: { id } });
const merge = (id: number, intoId: number) =>
  world.call('lena', customersRoutes.mergeCustomer, { params: { id }, body: { intoId } });
const undo = (id: number) => world.call('lena', customersRoutes.undoMerge, { params: { id } });

test('the kept customer keeps everything of both, and an undo puts both back', async () => {
  const { body: shop } = await world.as('lena').post('/api/organizations', { name: 'Shop' });
  const kept = await add({ name: 'Ana', emails: ['ana@one.example'], phones: ['0171 1111'], notes: 'Ferns.' });
  const merged = await add({
    name: 'A. Souza',
    emails: ['ana@two.example', 'ana@three.example'],
    phones: ['0171-1111', '0171 2222'],
    notes: 'Ivy.',
    language: 'pt',
    organizationId: shop.id,
  });
  const done = await merge(merged.id, kept.id);
  assert.deepEqual(
    [done.keptId, done.mergedId, done.mergedName, done.undoneAt],
    [kept.id, merged.id, 'A. Souza', null],
  );
  assert.deepEqual(await show(kept.id), {
    ...kept,
    emails: ['ana@one.example', 'ana@two.example', 'ana@three.example'],
    phones: ['0171 1111', '0171 2222'],
    notes: 'Ferns.\n\nIvy.',
    language: 'pt',
    organization: { id: shop.id, name: 'Shop' },
  });
  assert.deepEqual(await show(merged.id), { ...merged, emails: [], phones: [], mergedIntoId: kept.id });
  const writer = { email: 'ana@two.example' };
  assert.equal(await world.edge.transact({ kind: 'stranger' }, (ctx) => identifyCustomer(ctx, writer)), kept.id);
  const { items } = await world.call('sam', customersRoutes.listMerges, { params: { id: kept.id } });
  assert.deepEqual(items, [done]);

  assert.ok((await undo(done.id)).undoneAt);
  assert.deepEqual(await show(kept.id), kept);
  assert.deepEqual(await show(merged.id), merged);
  assert.equal(await world.edge.transact({ kind: 'stranger' }, (ctx) => identifyCustomer(ctx, writer)), merged.id);
  assert.deepEqual((await world.call('sam', customersRoutes.listMerges, { params: { id: kept.id } })).items, []);
  const told = await world.house.db
    .selectFrom('events')
    .select(['name', 'payload'])
    .where('name', 'in', ['customer.merged', 'customer.merge-undone'])
    .orderBy('id')
    .execute();
  const payload = { mergeId: done.id, keptId: kept.id, mergedId: merged.id };
  assert.deepEqual(told, [
    { name: 'customer.merged', payload },
    { name: 'customer.merge-undone', payload },
  ]);
});

test('merges into itself, with a merged one and in circles are refused, and so is a change of a merged one', async () => {
  const [a, b, c] = [await add({ name: 'A' }), await add({ name: 'B' }), await add({ name: 'C' })];
  const refused = async (path: string, body?: object) => {
    const answer = await world.as('lena').post(path, body);
    return [answer.status, answer.body.error.code, answer.body.error.fields?.[0]?.id];
  };
  assert.deepEqual(await refused(`/api/customers/${a.id}/merge`, { intoId: a.id }), [
    409,
    'customer-merge.itself',
    a.id,
  ]);
  const first = await merge(a.id, b.id);
  const mergedError = [409, 'customer.merged', b.id];
  assert.deepEqual(await refused(`/api/customers/${b.id}/merge`, { intoId: a.id }), mergedError, 'a circle');
  assert.deepEqual(await refused(`/api/customers/${a.id}/merge`, { intoId: c.id }), mergedError, 'a merged one');
  assert.deepEqual(await refused(`/api/customers/${c.id}/merge`, { intoId: a.id }), mergedError, 'into a merged one');
  const change = await world.as('lena').patch(`/api/customers/${a.id}`, { name: 'Ghost' });
  assert.deepEqual([change.status, change.body.error.code], [409, 'customer.merged']);
  const second = await merge(b.id, c.id);
  assert.deepEqual(await refused(`/api/customer-merges/${first.id}/undo`), [409, 'customer.merged', c.id]);
  await undo(second.id);
  await undo(first.id);
  assert.deepEqual(await refused(`/api/customer-merges/${first.id}/undo`), [409, 'customer-merge.undone', undefined]);
  assert.deepEqual(await refused('/api/customer-merges/999999/undo'), [404, 'customer-merge.not-found', undefined]);
  assert.deepEqual(await refused(`/api/customers/${a.id}/merge`, { intoId: 999_999 }), [
    404,
    'customer.not-found',
    undefined,
  ]);
});

test('an address added since stays with the kept one; one given to somebody else is not taken back', async () => {
  const kept = await add({ name: 'K', emails: ['k@since.example'] });
  const merged = await add({ name: 'M', emails: ['m@since.example', 'm2@since.example'] });
  const done = await merge(merged.id, kept.id);
  await world
    .as('lena')
    .patch(`/api/customers/${kept.id}`, { emails: ['new@since.example', 'k@since.example', 'm2@since.example'] });
  const other = await add({ name: 'O', emails: ['m@since.example'] });
  await undo(done.id);
  assert.deepEqual((await show(kept.id)).emails, ['new@since.example', 'k@since.example']);
  assert.deepEqual((await show(merged.id)).emails, ['m2@since.example']);
  assert.deepEqual((await show(other.id)).emails, ['m@since.example']);
});

test('a mail that comes in while its writer is merged waits, and ends at the kept customer', async () => {
  const kept = await add({ name: 'Kept' });
  const merged = await add({ name: 'Merged', emails: ['race@merge.example'] });
  const house = { kind: 'system', name: 'test' } as const;
  const identify = () => world.edge.transact(house, (ctx) => identifyCustomer(ctx, { email: 'race@merge.example' }));
  let found: Promise<number> | undefined;
  await world.edge.transact(house, async (ctx) => {
    await mergeCustomers(ctx, merged.id, kept.id);
    found = identify();
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  assert.equal(await found, kept.id);
});

type Step =
  | { do: 'merge'; from: number; into: number }
  | { do: 'undo'; nth: number }
  | { do: 'change'; who: number; what: 'name' | 'notes' | 'language' | 'emails' | 'phones' };
const who = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('merge' as const), from: who, into: who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), nth: fc.nat(5) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      who,
      what: fc.constantFrom(
        'name' as const,
        'notes' as const,
        'language' as const,
        'emails' as const,
        'phones' as const,
      ),
    }),
  },
);

let run = 0;

/** Four people; steps that are refused change nothing. Answers how they stood at the beginning and what was touched by hand. */
async function play(steps: readonly Step[]) {
  const tag = run++;
  const people: Customer[] = [];
  for (let n = 0; n < 4; n++)
    people.push(
      await add({
        name: n % 2 ? `P${n}` : '',
        emails: [`a${n}@run${tag}.example`, `b${n}@run${tag}.example`],
        phones: [`0171 100${n}`, '0171 9999'],
        notes: n === 3 ? '' : `note ${n}`,
        language: n > 1 ? 'de' : null,
      }),
    );
  const addresses = new Set(people.flatMap((each) => each.emails));
  const merges: number[] = [];
  let touched = false;
  const caller = world.as('lena');
  for (const [at, each] of steps.entries()) {
    if (each.do === 'merge') {
      const answer = await caller.post(`/api/customers/${people[each.from]!.id}/merge`, {
        intoId: people[each.into]!.id,
      });
      if (answer.status === 201) merges.push(answer.body.id);
    } else if (each.do === 'undo') {
      const id = merges[each.nth % Math.max(1, merges.length)];
      const answer = id === undefined ? { status: 404 } : await caller.post(`/api/customer-merges/${id}/undo`);
      assert.ok([200, 404, 409].includes(answer.status));
      if (answer.status === 200) merges.splice(merges.indexOf(id!), 1);
    } else {
      const now = await show(people[each.who]!.id);
      const fresh = `new${at}@run${tag}.example`;
      const body = {
        name: { name: `Renamed ${at}` },
        notes: { notes: `${now.notes}\n\nwritten ${at}` },
        language: { language: 'fr' },
        emails: { emails: [fresh, ...now.emails] },
        phones: { phones: [...now.phones, `0172 20${at}0`] },
      }[each.what];
      const answer = await caller.patch(`/api/customers/${now.id}`, body);
      if (answer.status === 200) touched = true;
      if (answer.status === 200 && each.what === 'emails') addresses.add(fresh);
    }
  }
  return { people, addresses, merges, touched };
}

test('whatever is merged, undone and changed in any order: no address is lost or on two customers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
      const { people, addresses } = await play(steps);
      const now = await Promise.all(people.map((each) => show(each.id)));
      assert.deepEqual(now.flatMap((each) => each.emails).toSorted(), [...addresses].toSorted());
      for (const each of now) if (each.mergedIntoId !== null) assert.deepEqual([each.emails, each.phones], [[], []]);
    }),
    { numRuns: 40 },
  );
});

test('merges undone from the newest to the oldest, with nothing newer touched, leave everybody as before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
      const { people, merges } = await play(steps.filter((each) => each.do === 'merge'));
      for (const id of merges.toReversed()) await undo(id);
      for (const was of people) assert.deepEqual(await show(was.id), was);
    }),
    { numRuns: 30 },
  );
});
