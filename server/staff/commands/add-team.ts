import type { Team } from '../../../contract/staff.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';
import { checkAgents } from '../queries/check-agents.ts';
import { insertTeam, replaceTeamMembers } from '../store.ts';

/** Adds a team. Refuses a name that another team has, and unknown agents. */
export async function addTeam(ctx: Ctx, team: { name: string; agentIds: readonly number[] }): Promise<Team> {
  const taken = await ctx.db.selectFrom('teams').select('id').where('name', '=', team.name).executeTakeFirst();
  if (taken) refuseField('name', 'name.taken', 'Another team has this name.');
  await checkAgents(ctx, team.agentIds);
  const id = await insertTeam(ctx, team.name);
  await replaceTeamMembers(ctx, id, team.agentIds);
  ctx.emit('team.added', { id, name: team.name });
  return { id, name: team.name, agentIds: [...new Set(team.agentIds)].sort((a, b) => a - b) };
}
