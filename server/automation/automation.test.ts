import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { automationRoutes as routes } from '../../contract/automation.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const ticket = (subject: string, text = 'Hello', more: object = {}) =>
  world.call('tomas', ticketsRoutes.openTicket, {
    body: { subject, requester: { email: 'nora@post.example', name: 'Nora Lind' }, message: { text }, ...more },
  });
const shown = (id: number) => world.call('maya', ticketsRoutes.showTicket, { params: { id }, query: {} });
const firingsOf = async (id: number) =>
  (await world.call('maya', routes.listTicketFirings, { params: { id }, query: {} })).items;
type Rule = Parameters<typeof world.call<typeof routes.addRule>>[2]['body'];
const rule = (body: Partial<Rule> & Pick<Rule, 'name' | 'actions'>) =>
  world.call('noor', routes.addRule, { body: { kind: 'trigger', conditions: { all: [] }, ...body } });
const off = (id: number) => world.call('noor', routes.removeRule, { params: { id } });

test('a trigger fires on a new ticket, and tells why and what', async () => {
  const made = await rule({
    name: 'Cracked planters first',
    heard: { kinds: ['opened'], words: ['cracked', 'broken'] },
    conditions: { all: [{ field: 'subject', op: 'contains', values: ['planter'] }] },
    actions: [
      { do: 'set-priority', priority: 'urgent' },
      { do: 'add-tags', tags: ['damage'] },
      { do: 'set-team', teamId: world.cast.teams.orders },
      { do: 'note', template: '{{customer.first_name}} wrote about {{ticket.subject}}' },
    ],
  });
  const { id } = await ticket('My planter', 'It arrived BROKEN');
  const other = await ticket('My planter', 'All fine');
  await world.settle();
  const after = await shown(id);
  assert.equal(after.priority, 'urgent');
  assert.deepEqual(after.tags, ['damage']);
  assert.equal(after.team?.id, world.cast.teams.orders);
  const { items } = await world.call('maya', ticketsRoutes.listMessages, { params: { id }, query: {} });
  assert.equal(items.at(-1)?.text, 'Nora wrote about My planter');
  assert.equal((await shown(other.id)).priority, null);
  const [firing, ...more] = await firingsOf(id);
  assert.deepEqual(more, []);
  assert.equal(firing?.rule.name, 'Cracked planters first');
  assert.deepEqual(firing?.why.words, ['broken']);
  assert.deepEqual(firing?.why.kinds, ['opened']);
  assert.equal(firing?.why.conditions[0]?.value, 'My planter');
  assert.deepEqual(
    firing?.changes.map(({ field, from, to }) => [field, from, to]),
    [
      ['priority', null, 'urgent'],
      ['tag', [], ['damage']],
      ['team', null, world.cast.teams.orders],
    ],
  );
  assert.deepEqual(firing?.failures, []);
  await off(made.id);
  assert.equal((await firingsOf(id))[0]?.rule.removed, true);
});

test('old and new values: one change of two fields is one change', async () => {
  const made = await rule({
    name: 'Escalated while pending',
    conditions: {
      all: [
        { field: 'priority', op: 'changed-to', values: ['urgent'] },
        { field: 'status', op: 'changed-from', values: ['pending'] },
      ],
    },
    actions: [{ do: 'add-tags', tags: ['escalated'] }],
  });
  const { id } = await ticket('Escalation');
  await world.call('tomas', ticketsRoutes.changeTicket, { params: { id }, body: { status: 'pending' } });
  await world.settle();
  await world.call('tomas', ticketsRoutes.changeTicket, {
    params: { id },
    body: { status: 'open', priority: 'urgent' },
  });
  await world.settle();
  assert.deepEqual((await shown(id)).tags, ['escalated']);
  assert.equal((await firingsOf(id)).length, 1);
  const [firing] = await firingsOf(id);
  assert.equal(firing?.why.conditions[1]?.before, 'pending');
  await off(made.id);
});

test('triggers that set each other off come to rest', async () => {
  const up = await rule({
    name: 'Up',
    conditions: { all: [{ field: 'priority', op: 'changed-to', values: ['low'] }] },
    actions: [{ do: 'set-priority', priority: 'high' }],
  });
  const down = await rule({
    name: 'Down',
    conditions: { all: [{ field: 'priority', op: 'changed-to', values: ['high'] }] },
    actions: [{ do: 'set-priority', priority: 'low' }],
  });
  const { id } = await ticket('Ping');
  await world.call('tomas', ticketsRoutes.changeTicket, { params: { id }, body: { priority: 'low' } });
  await world.settle();
  const firings = await firingsOf(id);
  assert.deepEqual(
    firings.map((each) => [each.rule.name, each.depth, each.stoppedTimes]),
    [
      ['Down', 2, 0],
      ['Up', 1, 1],
    ],
  );
  assert.equal((await shown(id)).priority, 'low');
  await off(up.id);
  await off(down.id);
});

test('a chain is at most ten deep, and what was stopped is shown', async () => {
  const made = [];
  for (let at = 0; at < 12; at++)
    made.push(
      await rule({
        name: `Link ${at}`,
        conditions: {
          all: [
            { field: 'tag', op: 'changed', values: [] },
            { field: 'tag', op: 'is', values: [`t${at}`] },
          ],
        },
        actions: [{ do: 'set-tags', tags: [`t${at + 1}`] }],
      }),
    );
  await world.call('noor', routes.orderRules, { body: { kind: 'trigger', ids: made.map(({ id }) => id).reverse() } });
  const { id } = await ticket('Deep', 'Hello', { tags: ['x'] });
  await world.call('tomas', ticketsRoutes.changeTicket, { params: { id }, body: { tags: ['t0'] } });
  await world.settle();
  assert.deepEqual((await shown(id)).tags, ['t10']);
  const firings = await firingsOf(id);
  assert.equal(firings[0]?.stopped, 'too-deep');
  assert.equal(firings[0]?.rule.name, 'Link 10');
  assert.equal(firings.length, 11);
  for (const each of made) await off(each.id);
});

test('an action that fails leaves the others, and is written down', async () => {
  const made = await rule({
    name: 'Give to Tomás',
    heard: { kinds: ['opened'] },
    actions: [
      { do: 'set-assignee', assignee: world.cast.agents.sam.id },
      { do: 'add-tags', tags: ['given'] },
    ],
  }).catch((error) => String(error));
  assert.match(String(made), /cannot hold a ticket/);
  const team = (await world.as('noor').post('/api/teams', { name: 'Soon gone' })).body as { id: number };
  const sound = await rule({
    name: 'Gone team',
    heard: { kinds: ['noted'] },
    actions: [
      { do: 'set-team', teamId: team.id },
      { do: 'reply', template: 'We are on it' },
      { do: 'add-tags', tags: ['given'] },
    ],
  });
  const { id } = await ticket('Failing');
  await world.call('noor', ticketsRoutes.addNote, { params: { id }, body: { text: 'look' } });
  await world.as('noor').delete(`/api/teams/${team.id}`);
  await world.settle();
  const [firing] = await firingsOf(id);
  assert.deepEqual(
    firing?.changes.map(({ field }) => field),
    ['tag'],
  );
  assert.equal(firing?.failures[0]?.code, 'team.unknown');
  assert.equal(firing?.effects[0]?.kind, 'reply');
  await off(sound.id);
});

test('an automation fires once until its conditions stopped holding', async () => {
  const { id } = await ticket('Waiting long');
  await world.call('tomas', ticketsRoutes.changeTicket, { params: { id }, body: { status: 'pending' } });
  const made = await rule({
    kind: 'automation',
    name: 'Ask again after three days',
    conditions: {
      all: [
        { field: 'status', op: 'is', values: ['pending'] },
        { field: 'status-since', op: 'less', values: ['-3d'] },
      ],
    },
    actions: [{ do: 'reply', template: 'Hello {{customer.first_name}}, is there anything else?' }],
  });
  await world.settle();
  assert.equal((await firingsOf(id)).length, 0);
  world.clock.forward({ days: 4 });
  await world.settle();
  await world.settle();
  world.clock.forward({ days: 1 });
  await world.settle();
  assert.equal((await firingsOf(id)).length, 1);
  const { items } = await world.call('maya', ticketsRoutes.listMessages, { params: { id }, query: {} });
  const asked = items.find((each) => each.kind === 'system');
  assert.equal(asked?.text, 'Hello Nora, is there anything else?');
  assert.ok(asked?.delivery, 'it goes out to the customer');
  assert.equal((await shown(id)).metrics.firstReply, null, 'and is nobody’s answer');
  await world.call('tomas', ticketsRoutes.changeTicket, { params: { id }, body: { status: 'open' } });
  await world.settle();
  await world.call('tomas', ticketsRoutes.changeTicket, { params: { id }, body: { status: 'pending' } });
  world.clock.forward({ days: 4 });
  await world.settle();
  assert.equal((await firingsOf(id)).length, 2);
  await off(made.id);
});

test('undoing a firing puts back what nobody changed since', async () => {
  const made = await rule({
    name: 'Sort in',
    heard: { kinds: ['opened'] },
    actions: [
      { do: 'set-priority', priority: 'high' },
      { do: 'set-type', type: 'question' },
      { do: 'add-tags', tags: ['sorted', 'new'] },
      { do: 'note', template: 'Sorted in' },
    ],
  });
  const { id } = await ticket('Sort me', 'Hello', { tags: ['vip'] });
  await world.settle();
  await off(made.id);
  await world.call('tomas', ticketsRoutes.changeTicket, {
    params: { id },
    body: { type: 'task', tags: ['vip', 'new', 'sorted', 'mine'] },
  });
  const [firing] = await firingsOf(id);
  const undone = await world.call('tomas', routes.undoFiring, { params: { id: firing!.id } });
  assert.deepEqual(undone.undone?.kept, [
    { field: 'type', because: 'changed-since' },
    { field: 'note', because: 'sent' },
  ]);
  const now = await shown(id);
  assert.equal(now.priority, null);
  assert.equal(now.type, 'task');
  assert.deepEqual(now.tags, ['vip', 'mine']);
  const again = await world.as('tomas').post(`/api/firings/${firing!.id}/undo`);
  assert.equal(again.status, 409);
});

test('a dry run over last week changes nothing', async () => {
  const { id } = await ticket('Dry planter', 'wet');
  await world.settle();
  await world.call('tomas', ticketsRoutes.changeTicket, { params: { id }, body: { priority: 'high' } });
  await world.settle();
  const dry = await world.call('noor', routes.startDryRun, {
    body: {
      kind: 'trigger',
      heard: { kinds: ['opened'], words: ['wet'] },
      conditions: { all: [{ field: 'priority', op: 'is', values: [null] }] },
      actions: [{ do: 'set-priority', priority: 'low' }],
    },
  });
  await world.settle();
  const done = await world.call('noor', routes.showDryRun, { params: { id: dry.id } });
  assert.equal(done.state, 'done');
  assert.equal(done.matches, 1);
  const { items } = await world.call('noor', routes.listDryRunMatches, { params: { id: dry.id }, query: {} });
  assert.deepEqual(items[0]?.effects, [{ kind: 'change', field: 'priority', from: null, to: 'low' }]);
  assert.equal((await shown(id)).priority, 'high');
  assert.equal((await firingsOf(id)).length, 0);
});

test('versions: who changed what, and back', async () => {
  const made = await rule({ name: 'First', actions: [{ do: 'set-priority', priority: 'low' }] });
  const changed = await world.call('noor', routes.changeRule, {
    params: { id: made.id },
    body: { name: 'Second', actions: [{ do: 'set-priority', priority: 'high' }], version: 1 },
  });
  assert.equal(changed.version, 2);
  assert.equal((await world.as('noor').patch(`/api/rules/${made.id}`, { name: 'Late', version: 1 })).status, 409);
  const back = await world.call('noor', routes.restoreRuleVersion, { params: { id: made.id, version: 1 } });
  assert.deepEqual([back.version, back.name, back.actions], [3, 'First', [{ do: 'set-priority', priority: 'low' }]]);
  const { items } = await world.call('noor', routes.listRuleVersions, { params: { id: made.id } });
  assert.deepEqual(
    items.map((each) => [each.version, each.name, each.changedBy?.name]),
    [
      [3, 'First', 'Noor Haddad'],
      [2, 'Second', 'Noor Haddad'],
      [1, 'First', 'Noor Haddad'],
    ],
  );
  await off(made.id);
});
