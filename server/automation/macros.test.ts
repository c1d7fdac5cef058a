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

const ticket = (subject: string) =>
  world.call('tomas', ticketsRoutes.openTicket, {
    body: { subject, requester: { email: 'nora@post.example', name: 'Nora Lind' }, message: { text: 'Hello' } },
  });
const shown = (id: number) => world.call('maya', ticketsRoutes.showTicket, { params: { id }, query: {} });

test('a macro is previewed, applied as the agent and counted', async () => {
  const made = await world.call('lena', routes.addMacro, {
    body: {
      name: 'Replacement on its way',
      category: 'Damage',
      scope: 'shared',
      actions: [
        {
          do: 'reply',
          format: 'html',
          template: '<p>Hello {{customer.first_name}}, {{ agent.first_name }} sends a new one.</p>',
        },
        { do: 'set-status', status: 'solved' },
        { do: 'set-assignee', assignee: 'me' },
      ],
    },
  });
  const { id } = await ticket('Broken again');
  const { effects } = await world.call('tomas', routes.previewMacro, {
    params: { id: made.id },
    body: { ticketId: id },
  });
  assert.deepEqual(effects[0], { kind: 'reply', text: null, html: '<p>Hello Nora, Tomás sends a new one.</p>' });
  assert.equal((await shown(id)).status, 'new');
  await world.call('tomas', routes.applyMacro, { params: { id: made.id }, body: { ticketId: id } });
  const now = await shown(id);
  assert.deepEqual([now.status, now.assignee?.name], ['solved', 'Tomás Rivera']);
  const { items } = await world.call('tomas', routes.listMacros, { query: { query: 'replacement' } });
  assert.deepEqual(items[0]?.uses, { total: 1, mine: 1 });
  assert.equal((await world.as('tomas').delete(`/api/macros/${made.id}`)).status, 403);
  assert.equal(
    (await world.as('tomas').post('/api/macros', { name: 'x', scope: 'shared', actions: [{ do: 'survey' }] })).status,
    403,
  );
});

test('personal and team macros are seen by those they belong to', async () => {
  const write = (who: 'tomas' | 'priya', body: object) =>
    world.as(who).post('/api/macros', { name: 'Mine', actions: [{ do: 'set-priority', priority: 'low' }], ...body });
  const own = await write('tomas', {});
  const team = await write('tomas', { scope: 'team', teamId: world.cast.teams.orders });
  assert.equal((await write('priya', { scope: 'team', teamId: world.cast.teams.orders })).status, 403);
  const seen = async (who: 'tomas' | 'priya' | 'lena') =>
    (await world.call(who, routes.listMacros, { query: { query: 'Mine' } })).items.map((each) => each.id).sort();
  assert.deepEqual(await seen('tomas'), [own.body.id, team.body.id]);
  assert.deepEqual(await seen('priya'), []);
  assert.deepEqual(await seen('lena'), [team.body.id]);
  assert.equal((await world.as('priya').post(`/api/macros/${own.body.id}/preview`, { ticketId: 1 })).status, 404);
});

test('unknown names in a template are refused with line and column', async () => {
  const refused = await world.as('noor').post('/api/rules', {
    kind: 'trigger',
    name: 'Typo',
    conditions: { all: [] },
    actions: [{ do: 'note', template: 'Hello\n{{customer.frist_name}}' }],
  });
  assert.equal(refused.status, 422);
  assert.match(JSON.stringify(refused.body), /Line 2, column 3: There is nothing called customer.frist_name/);
});
