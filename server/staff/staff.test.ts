import assert from 'node:assert/strict';
import { test } from 'node:test';
import { staffRoutes } from '../../contract/staff.ts';
import { openWorld } from '../../test/world.ts';

test('the cast is there, with roles and teams', async () => {
  const world = await openWorld();
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
  const stranger = await world.as('stranger').get('/api/agents');
  assert.deepEqual([stranger.status, stranger.body.error.code], [401, 'sign-in.needed']);
  await world.close();
});
