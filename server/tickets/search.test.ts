import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { customersRoutes } from '../../contract/customers.ts';
import type { RefusalBody } from '../../contract/refusals.ts';
import { searchRoutes } from '../../contract/search.ts';
import { staffRoutes } from '../../contract/staff.ts';
import { ticketsRoutes as routes } from '../../contract/tickets.ts';
import { openWorld, type Who, type World } from '../../test/world.ts';

let world: World;
const made: Record<string, number> = {};

before(async () => {
  world = await openWorld();
  await open(
    'planter',
    'My planter came cracked',
    'nora@post.example',
    'Nora Linné',
    'The blue glaze is broken in two. Order AB-4711.',
  );
  await open(
    'fern',
    'Where is my fern?',
    'jonas@post.example',
    'Jonas Weber',
    'I ordered a fern; the blue one is lovely. Grüße aus München',
  );
  await open(
    'refund',
    'Refund for a planter',
    'nora@post.example',
    'Nora Linné',
    'Please send the money back to my bank.',
  );
  await open('spam', 'Cheap planter offers', 'seller@bad.example', 'Seller', 'Buy a planter');
  await open('trash', 'Old planter', 'jonas@post.example', 'Jonas Weber', 'Forget it');
  await world.call('tomas', routes.markSpam, { params: { id: made.spam ?? 0 } });
  await world.call('lena', routes.deleteTicket, { params: { id: made.trash ?? 0 } });
  await world.call('tomas', routes.changeTicket, {
    params: { id: made.fern ?? 0 },
    body: { tags: ['vip'], assigneeId: world.cast.agents.tomas.id, priority: 'urgent' },
  });
  await world.call('tomas', routes.addNote, {
    params: { id: made.fern ?? 0 },
    body: { text: 'Ask the warehouse about pallets' },
  });
  await world.settle();
});
after(() => world.close());

async function open(name: string, subject: string, email: string, customer: string, text: string): Promise<number> {
  world.clock.forward({ minutes: 1 });
  const body = { subject, requester: { email, name: customer }, message: { text } };
  made[name] = (await world.call('tomas', routes.openTicket, { body })).id;
  return made[name];
}

const find = (query: string, who: Who = 'tomas', more: object = {}) =>
  world.call(who, searchRoutes.search, { query: { query, kind: 'tickets', ...more } });
async function names(query: string, who: Who = 'tomas'): Promise<string[]> {
  const { tickets } = await find(query, who);
  return (tickets?.items ?? [])
    .map(({ id }) => Object.keys(made).find((name) => made[name] === id) ?? String(id))
    .sort();
}

const table: [string, string[]][] = [
  ['', ['fern', 'planter', 'refund']],
  ['planter', ['planter', 'refund']],
  ['plant', ['planter', 'refund']],
  ['"plant"', []],
  ['PLANTER cracked', ['planter']],
  ['planter -cracked', ['refund']],
  ['planter -refund', ['planter']],
  ['-planter', ['fern']],
  ['cracked OR fern', ['fern', 'planter']],
  ['(cracked OR fern) blue', ['fern', 'planter']],
  ['-(cracked OR fern)', ['refund']],
  ['"blue glaze"', ['planter']],
  ['"glaze blue"', []],
  ['munchen', ['fern']],
  ['AB-4711', ['planter']],
  ['"ab 4711"', ['planter']],
  ['nora', ['planter', 'refund']],
  ['linne', ['planter', 'refund']],
  ['jonas@post.example', ['fern']],
  ['pallets', ['fern']],
  ['planter is:spam', ['spam']],
  ['planter is:deleted', ['trash']],
  ['tag:vip', ['fern']],
  ['tag:vip planter', []],
  ['assignee:me', ['fern']],
  ['assignee:tomas', ['fern']],
  ['-assignee:none', ['fern']],
  ['requester:nora', ['planter', 'refund']],
  ['requester:nora@post.example -subject:refund', ['planter']],
  ['status:new,open priority:urgent', ['fern']],
  ['subject:"planter came"', ['planter']],
  ['tag:vip OR cracked', ['fern', 'planter']],
  ['created>-1h', ['fern', 'planter', 'refund']],
  ['plantre', ['planter', 'refund']],
  ['linnne', ['planter', 'refund']],
];
for (const [query, expected] of table)
  test(`finds ${query || 'everything'}`, async () => assert.deepEqual(await names(query), [...expected].sort()));

test('a number finds the ticket first', async () => {
  const { tickets } = await find(String(made.fern));
  assert.equal(tickets?.items[0]?.id, made.fern);
  assert.equal((await find(`#${made.fern}`)).tickets?.items[0]?.id, made.fern);
});

test('found words are marked in the subject and in the message that holds most of them', async () => {
  const { tickets } = await find('planter glaze');
  const [found] = tickets?.items ?? [];
  assert.deepEqual(
    found?.subjectMarks.map(([from, to]) => found.subject.slice(from, to)),
    ['planter'],
  );
  const excerpt = found?.excerpt;
  assert.deepEqual(
    excerpt?.marks.map(([from, to]) => excerpt.text.slice(from, to)),
    ['glaze'],
  );
});

test('similar words are said, and quotes keep them out', async () => {
  assert.deepEqual((await find('plantre')).alsoWords, ['planter']);
  assert.deepEqual((await find('"plantre"')).tickets?.items, []);
});

test('a subject is a better place than a message, and newest asks for time', async () => {
  await world.call('tomas', routes.addNote, {
    params: { id: made.fern ?? 0 },
    body: { text: 'Came with a cracked saucer' },
  });
  await world.settle();
  const best = (await find('cracked')).tickets?.items.map((each) => each.id);
  assert.deepEqual(best, [made.planter, made.fern]);
  const newest = (await find('cracked', 'tomas', { order: 'newest' })).tickets?.items.map((each) => each.id);
  assert.deepEqual(newest, [made.fern, made.planter]);
});

for (const order of ['relevance', 'newest'])
  test(`pages by ${order} follow each other without a gap`, async () => {
    const seen: number[] = [];
    let next: string | null | undefined;
    do {
      const { tickets } = await find('planter OR fern', 'tomas', { order, limit: 1, ...(next && { after: next }) });
      seen.push(...(tickets?.items ?? []).map((each) => each.id));
      next = tickets?.next;
    } while (next);
    assert.deepEqual(seen.sort(), [made.planter, made.fern, made.refund].sort());
  });

test('who is limited to teams finds only theirs', async () => {
  await world.call('maya', staffRoutes.changeAgent, {
    params: { id: world.cast.agents.tomas.id },
    body: { limitedToTeams: true },
  });
  assert.deepEqual(await names('blue'), ['fern']);
  assert.deepEqual(await names('planter'), []);
  await world.call('maya', staffRoutes.changeAgent, {
    params: { id: world.cast.agents.tomas.id },
    body: { limitedToTeams: false },
  });
});

test('customers and organizations are found, typing errors included', async () => {
  await world.call('tomas', customersRoutes.addOrganization, {
    body: { name: 'Björk & Sons', domains: ['bjork.example'] },
  });
  const all = await world.call('tomas', searchRoutes.search, { query: { query: 'bjorkk' } });
  assert.deepEqual(
    all.organizations?.items.map((each) => each.name),
    ['Björk & Sons'],
  );
  const people = await world.call('tomas', searchRoutes.search, { query: { query: 'jonas webre', kind: 'customers' } });
  const [jonas] = people.customers?.items ?? [];
  assert.equal(jonas?.name, 'Jonas Weber');
  assert.deepEqual(
    jonas?.nameMarks.map(([from, to]) => jonas.name.slice(from, to)),
    ['Jonas'],
  );
  assert.equal(people.tickets, null);
  const keyed = await world.call('tomas', searchRoutes.search, { query: { query: 'jonas status:open' } });
  assert.deepEqual(keyed.customers?.items, []);
});

test('a customer who is called otherwise is found by the new name', async () => {
  const { items } = await world.call('tomas', customersRoutes.listCustomers, { query: { email: 'nora@post.example' } });
  await world.call('tomas', customersRoutes.changeCustomer, {
    params: { id: items[0]?.id ?? 0 },
    body: { name: 'Nora Quendel' },
  });
  await world.settle();
  assert.deepEqual(await names('quendel'), ['planter', 'refund']);
  assert.deepEqual(await names('"Linné"'), []);
  assert.deepEqual(await names('linnee'), []);
});

test('what is erased is found no more, at once and not by its likeness either', async () => {
  const id = await open(
    'secret',
    'My password hunterzwei leaked',
    'eva@post.example',
    'Eva',
    'It is hunterzwei, please erase hunterzwei.',
  );
  await world.settle();
  assert.deepEqual(await names('hunterzwei'), ['secret']);
  const { items } = await world.call('tomas', routes.listMessages, { params: { id } });
  await world.call('lena', routes.redactMessage, { params: { id: items[0]?.id ?? 0 }, body: { text: 'hunterzwei' } });
  assert.deepEqual(await names('hunterzwei'), []);
  assert.deepEqual(await names('hunterzwie'), []);
});

test('a wrong query is explained with its place', async () => {
  const answer = await world.as('tomas').get(`/api/search?query=${encodeURIComponent('fern staus:open')}`);
  assert.equal(answer.status, 422);
  const { error } = answer.body as RefusalBody;
  assert.equal(error.code, 'search.invalid');
  assert.deepEqual(error.fields?.[0]?.at, { from: 5, to: 10, what: 'staus' });
  assert.equal(error.fields?.[0]?.nearest, 'status');
});

test('no query is a fault of ours', async () => {
  const piece = fc.constantFrom(
    '(',
    ')',
    '-',
    '"',
    ' ',
    ' OR ',
    'status:',
    'open',
    'cf.x:',
    'tag:a+',
    "'",
    '\\',
    '&',
    '|',
    '!',
    ':*',
    '<->',
    'a',
    '\u0000',
    '%',
    'requester:',
    'é',
    '漢字',
    '😀',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
      ),
      async (query) => {
        const answer = await world.as('tomas').get(`/api/search?query=${encodeURIComponent(query)}`);
        assert.ok(answer.status === 200 || answer.status === 422, `${answer.status} ${JSON.stringify(answer.body)}`);
        const at = Math.floor(query.length / 2);
        const hint = await world.as('tomas').get(`/api/search/suggestions?at=${at}&query=${encodeURIComponent(query)}`);
        assert.ok(hint.status === 200 || hint.status === 422, `${hint.status} ${JSON.stringify(hint.body)}`);
      },
    ),
    { numRuns: 150 },
  );
});

test('keys and values are suggested where somebody types', async () => {
  const suggest = async (query: string, at = query.length) =>
    (await world.call('tomas', searchRoutes.suggest, { query: { query, at } })).items.map((each) => each.text);
  assert.deepEqual(await suggest('fern sta'), ['status:', 'status-since:']);
  assert.deepEqual(await suggest('status:o'), ['open', 'on-hold']);
  assert.deepEqual(await suggest('status:open,p'), ['pending']);
  assert.deepEqual(await suggest('tag:v'), ['vip']);
  assert.deepEqual(await suggest('assignee:m'), ['me', ...(await suggest('assignee:may'))]);
  assert.deepEqual(await suggest('is:'), ['unread', 'following', 'spam', 'deleted']);
  assert.deepEqual(await suggest('"in quotes'), []);
  const { from, to } = await world.call('tomas', searchRoutes.suggest, { query: { query: 'a stat b', at: 6 } });
  assert.deepEqual([from, to], [2, 6]);
});

test('a ticket of endless unique words is indexed all the same', async () => {
  const letters = Array.from(
    { length: 60_000 },
    (_, at) => String.fromCodePoint(0x20000 + (at % 40_000)).repeat(2) + at,
  );
  await open('long', 'Endless', 'eva@post.example', 'Eva', letters.join(' ').slice(0, 480_000));
  await world.settle();
  assert.deepEqual(await names('endless'), ['long']);
});
