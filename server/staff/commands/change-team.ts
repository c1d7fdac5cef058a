import type { Team } from '../../../contract/staff.ts';
import { changesBetween } from '../../platform/changes-between.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';
import { checkAgents } from '../queries/check-agents.ts';
import { oneTeam } from '../queries/one-team.ts';
import { renameTeam, replaceTeamMembers } from '../store.ts';

export type TeamChange = { name?: string | undefined; agentIds?: readonly number[] | undefined };

/** Renames a team or changes who is in it. Refuses a name that another team has, and unknown agents. */
export async function changeTeam(ctx: Ctx, id: number, change: TeamChange): Promise<Team> {
  const before = await oneTeam(ctx, id);
  if (change.name !== undefined && change.name !== before.name) {
    const taken = await ctx.db.selectFrom('teams').select('id').where('name', '=', change.name).executeTakeFirst();
    if (taken) refuseField('name', 'name.taken', 'Another team has this name.');
    await renameTeam(ctx, id, change.name);
  }
  if (change.agentIds) {
    await checkAgents(ctx, change.agentIds);
    await replaceTeamMembers(ctx, id, change.agentIds);
  }
  const after = await oneTeam(ctx, id);
  const changes = changesBetween(before, after, ['name', 'agentIds']);
  if (Object.keys(changes).length > 0) ctx.emit('team.changed', { id, name: after.name, changes });
  return after;
}
