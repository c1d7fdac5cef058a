import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { settingsRoutes } from '../../contract/settings.ts';
import { staffRoutes } from '../../contract/staff.ts';
import { openWorld, type World } from '../../test/world.ts';
import { parkEvent, recordAttempt } from '../platform/events/parked-events.ts';
import { reaction } from '../platform/events/reaction.ts';
import { agentNames } from './queries/agent-names.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

type Cast = World['cast']['agents'];
const change = (who: keyof Cast, whom: keyof Cast, body: object) =>
  world.as(who).patch(`/api/agents/${world.cast.agents[whom].id}`, body);
const seen = async (whom: keyof Cast) =>
  world.call('maya', staffRoutes.showAgent, { params: { id: world.cast.agents[whom].id } });

test('everybody sees the agents, with roles and teams', async () => {
  const { items } = await world.call('sam', staffRoutes.listAgents, {});
  const { agents, teams } = world.cast;
  assert.deepEqual(
    items.map((agent) => [agent.id, agent.role, agent.limitedToTeams, agent.teamIds]),
    [
      [agents.lena.id, 'lead', false, [teams.orders, teams.plantCare]],
      [agents.maya.id, 'owner', false, []],
      [agents.noor.id, 'admin', false, []],
      [agents.priya.id, 'agent', true, [teams.plantCare]],
      [agents.sam.id, 'light-agent', false, [teams.wholesale]],
      [agents.tomas.id, 'agent', false, [teams.orders]],
    ],
  );
  assert.equal((await world.as('sam').get('/api/agents/999999')).status, 404);
});

test('an admin changes role, teams and limits; the journal says from what to what', async () => {
  const { orders, wholesale } = world.cast.teams;
  const answer = await change('noor', 'tomas', { role: 'lead', teamIds: [wholesale, orders], limitedToTeams: true });
  assert.deepEqual(
    [answer.body.role, answer.body.teamIds, answer.body.limitedToTeams],
    ['lead', [orders, wholesale].sort((a, b) => a - b), true],
  );
  const [told] = (await world.call('maya', settingsRoutes.listAudit, {})).items;
  assert.deepEqual([told?.name, told?.actor.name], ['agent.changed', 'Noor Haddad']);
  const changes = told?.payload.changes as Record<string, unknown> | undefined;
  assert.deepEqual(changes?.role, { from: 'agent', to: 'lead' });
  assert.equal((await change('noor', 'tomas', { teamIds: [999_999] })).body.error.fields[0].code, 'team.unknown');
  assert.equal(
    (await change('noor', 'tomas', { email: 'Lena@fernandclay.example' })).body.error.fields[0].code,
    'email.taken',
  );
});

test('a new role counts with the next request', async () => {
  assert.equal((await world.as('lena').get('/api/tokens')).status, 403);
  await change('noor', 'lena', { role: 'admin' });
  assert.equal((await world.as('lena').get('/api/tokens')).status, 200);
  await change('noor', 'lena', { role: 'lead' });
  assert.equal((await world.as('lena').get('/api/tokens')).status, 403);
});

test('only an owner makes, changes and unmakes owners', async () => {
  assert.equal((await change('noor', 'noor', { role: 'owner' })).body.error.code, 'role.owner-only');
  assert.equal((await change('noor', 'maya', { deactivated: true })).body.error.code, 'role.owner-only');
  assert.equal((await change('noor', 'maya', { email: 'mine@example.com' })).body.error.code, 'role.owner-only');
  const invite = { email: 'boss@fernandclay.example', name: 'B', role: 'owner' };
  assert.equal((await world.as('noor').post('/api/invitations', invite)).body.error.code, 'role.owner-only');
  assert.equal((await world.as('maya').post('/api/invitations', invite)).status, 201);
});

test('the last owner can be neither demoted nor deactivated, not even by two at once', async () => {
  for (const body of [{ role: 'admin' }, { deactivated: true }])
    assert.deepEqual((await change('maya', 'maya', body)).body.error.code, 'agent.last-owner');
  assert.equal((await change('maya', 'noor', { role: 'owner' })).status, 200);
  const both = await Promise.all([
    change('maya', 'noor', { role: 'admin' }),
    change('noor', 'maya', { role: 'admin' }),
  ]);
  assert.equal(both.filter((answer) => answer.status === 200).length, 1);
  const { items } = await world.call('tomas', staffRoutes.listAgents, {});
  const owners = items.filter((agent) => agent.role === 'owner');
  assert.equal(owners.length, 1);
  const [first, second] =
    owners[0]?.id === world.cast.agents.maya.id ? (['maya', 'noor'] as const) : (['noor', 'maya'] as const);
  if (first === 'noor') await change('noor', 'maya', { role: 'owner' });
  await change('maya', second === 'maya' ? 'noor' : second, { role: 'admin' });
  assert.deepEqual([(await seen('maya')).role, (await seen('noor')).role], ['owner', 'admin']);
});

test('teams are added, filled, renamed and removed', async () => {
  const { sam, tomas } = world.cast.agents;
  const add = (body: object) => world.as('noor').post('/api/teams', body);
  const team = (await add({ name: 'Returns', agentIds: [sam.id] })).body;
  assert.deepEqual(team.agentIds, [sam.id]);
  assert.equal((await add({ name: 'Returns' })).body.error.fields[0].code, 'name.taken');
  assert.equal((await add({ name: 'Ghosts', agentIds: [999_999] })).body.error.fields[0].code, 'agent.unknown');
  const params = { id: team.id };
  const changed = await world.call('noor', staffRoutes.changeTeam, {
    params,
    body: { name: 'Returned', agentIds: [tomas.id] },
  });
  assert.deepEqual([changed.name, changed.agentIds], ['Returned', [tomas.id]]);
  assert.ok((await seen('tomas')).teamIds.includes(team.id) && !(await seen('sam')).teamIds.includes(team.id));
  assert.equal(
    (await world.as('noor').patch(`/api/teams/${team.id}`, { name: 'Orders' })).body.error.fields[0].code,
    'name.taken',
  );
  assert.equal((await world.as('noor').delete(`/api/teams/${team.id}`)).status, 200);
  assert.ok(!(await seen('tomas')).teamIds.includes(team.id));
  const { items } = await world.call('sam', staffRoutes.listTeams, {});
  assert.deepEqual(
    items.map(({ name }) => name),
    ['Orders', 'Plant care', 'Wholesale'],
  );
});

test('names for presenters come in one query and stay after somebody left', async () => {
  const { sam, tomas } = world.cast.agents;
  await change('noor', 'sam', { deactivated: true });
  const names = await agentNames(world.edge.look({ kind: 'system', name: 'test' }), [sam.id, null, tomas.id, sam.id]);
  assert.deepEqual([...names.values()].map(({ name }) => name).sort(), ['Sam Okafor', 'Tomás Rivera']);
  await change('noor', 'sam', { deactivated: false });
});

test('the journal is read by position, to its end', async () => {
  await world.settle();
  const read = (after: number, limit = 4) => world.call('noor', settingsRoutes.listEvents, { query: { after, limit } });
  const positions: number[] = [];
  for (let page = await read(0); page.items.length > 0; page = await read(page.last))
    positions.push(...page.items.map(({ position }) => position));
  assert.ok(positions.length > 8);
  assert.deepEqual(
    positions,
    positions.map((_, at) => at + 1),
  );
});

test('the audit shows what people with rights changed, newest first, page by page', async () => {
  const ids: number[] = [];
  let after: string | undefined;
  do {
    const page = await world.call('noor', settingsRoutes.listAudit, { query: { limit: 5, ...(after && { after }) } });
    ids.push(...page.items.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after);
  assert.ok(ids.length > 10);
  assert.deepEqual(
    ids,
    [...new Set(ids)].sort((a, b) => b - a),
  );
  assert.equal((await world.as('noor').get('/api/audit?after=nonsense')).body.error.code, 'page.cursor-wrong');
});

test('an event that was set aside is seen with its error and tried again', async () => {
  const name = 'test.stumbles';
  await world.house.pool.query('insert into reactions (name, position) values ($1, 0)', [name]);
  const [first] = (await world.call('noor', settingsRoutes.listEvents, { query: { limit: 1 } })).items;
  assert.ok(first);
  const stumbling = reaction(name, ['company.changed'], async () => {});
  await world.edge.transact({ kind: 'system', name }, async (ctx) => {
    const event = {
      ...first,
      at: new Date(first.at),
      actorKind: 'system',
      actorId: null,
      cause: { chain: '', depth: 0 },
      name: 'company.changed',
    } as const;
    await parkEvent(ctx, stumbling.name, event, 'retrying');
    for (let failure = 0; failure < 5; failure++)
      await recordAttempt(ctx, stumbling.name, first.position, new Error('the printer is on fire'));
  });
  const list = () => world.call('noor', settingsRoutes.listSetAsideEvents, {});
  const [item] = (await list()).items;
  assert.deepEqual(
    [item?.reaction, item?.state, item?.attempts, item?.error, item?.event.position],
    [name, 'set-aside', 5, 'the printer is on fire', first.position],
  );
  assert.equal((await world.as('noor').post(`/api/set-aside-events/${item?.id}/retry`)).status, 202);
  const [again] = (await list()).items;
  assert.deepEqual([again?.state, again?.retryAt], ['retrying', world.clock.now.toISOString()]);
  assert.equal((await world.as('noor').post('/api/set-aside-events/999999/retry')).status, 404);
  const [told] = (await world.call('noor', settingsRoutes.listAudit, {})).items;
  assert.equal(told?.name, 'spine.event-retried');
});
