import { staffRoutes } from '../../contract/staff.ts';
import { type BoundRoute, look } from '../platform/domain.ts';
import { allAgents } from './queries/all-agents.ts';
import { allTeams } from './queries/all-teams.ts';
import { oneAgent } from './queries/one-agent.ts';

/** `showMe` and `changeMe` are mounted by identity, which knows of the second factor. */
export const routes: BoundRoute[] = [
  look(staffRoutes.listAgents, async (look) => ({ items: await allAgents(look) })),
  look(staffRoutes.showAgent, (look, { params }) => oneAgent(look, params.id)),
  look(staffRoutes.listTeams, async (look) => ({ items: await allTeams(look) })),
];
