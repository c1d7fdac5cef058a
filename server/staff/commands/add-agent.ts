import type { Role } from '../../../contract/permissions.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';
import { checkTeams } from '../queries/check-teams.ts';
import { insertAgent, replaceTeamsOfAgent } from '../store.ts';

export type NewAgent = {
  name: string;
  email: string;
  role: Role;
  teamIds?: readonly number[];
  limitedToTeams?: boolean;
  language?: string;
  timeZone?: string;
};

/** Adds an agent without a way to sign in yet; answers the id. Refuses an address that another agent has, and unknown teams. */
export async function addAgent(ctx: Ctx, agent: NewAgent): Promise<number> {
  const email = agent.email.toLowerCase();
  const taken = await ctx.db.selectFrom('agents').select('id').where('email', '=', email).executeTakeFirst();
  if (taken) refuseField('email', 'email.taken', 'Another agent has this mail address.');
  const teamIds = agent.teamIds ?? [];
  await checkTeams(ctx, teamIds);
  const agentId = await insertAgent(ctx, {
    name: agent.name,
    email,
    role: agent.role,
    limited_to_teams: agent.limitedToTeams ?? false,
    language: agent.language ?? 'en',
    time_zone: agent.timeZone ?? 'UTC',
    created_at: ctx.now,
  });
  await replaceTeamsOfAgent(ctx, agentId, teamIds);
  ctx.emit('agent.added', { agentId, role: agent.role });
  return agentId;
}
