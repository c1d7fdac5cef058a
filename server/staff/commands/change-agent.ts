import type { Role } from '../../../contract/permissions.ts';
import type { Agent } from '../../../contract/staff.ts';
import { changesBetween } from '../../platform/changes-between.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuse, refuseField } from '../../platform/refuse.ts';
import { checkTeams } from '../queries/check-teams.ts';
import { mayGiveRole } from '../queries/may-give-role.ts';
import { oneAgent } from '../queries/one-agent.ts';
import { lockOwners, replaceTeamsOfAgent, updateAgent } from '../store.ts';

export type AgentChange = {
  name?: string | undefined;
  email?: string | undefined;
  role?: Role | undefined;
  teamIds?: readonly number[] | undefined;
  limitedToTeams?: boolean | undefined;
  deactivated?: boolean | undefined;
};

/**
 * Changes an agent. Refuses to touch an owner unless the caller is one, to leave the house without an active owner, and to
 * take an address that another agent has. A deactivated agent is out at once.
 */
export async function changeAgent(ctx: Ctx, id: number, change: AgentChange): Promise<Agent> {
  const owners = await lockOwners(ctx);
  const before = await oneAgent(ctx, id);
  mayGiveRole(ctx, before.role);
  if (change.role) mayGiveRole(ctx, change.role);
  keepAnOwner(owners, before, change);
  if (change.email && change.email !== before.email) await checkAddress(ctx, change.email);
  if (change.teamIds) await checkTeams(ctx, change.teamIds);
  await write(ctx, id, change);
  const after = await oneAgent(ctx, id);
  tell(ctx, before, after);
  return after;
}

/** There is always an active owner: otherwise nobody could ever make one again. */
function keepAnOwner(owners: readonly number[], before: Agent, change: AgentChange): void {
  const steps = (change.role && change.role !== 'owner') || change.deactivated === true;
  if (steps && before.role === 'owner' && owners.length === 1 && owners[0] === before.id)
    refuse('conflict', 'agent.last-owner', 'Somebody has to stay owner. Make another agent owner first.');
}

async function checkAddress(ctx: Ctx, email: string): Promise<void> {
  const taken = await ctx.db.selectFrom('agents').select('id').where('email', '=', email).executeTakeFirst();
  if (taken) refuseField('email', 'email.taken', 'Another agent has this mail address.');
}

async function write(ctx: Ctx, id: number, change: AgentChange): Promise<void> {
  const { name, email, role, limitedToTeams, deactivated } = change;
  const columns = {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(role !== undefined && { role }),
    ...(limitedToTeams !== undefined && { limited_to_teams: limitedToTeams }),
    ...(deactivated !== undefined && { deactivated_at: deactivated ? ctx.now : null }),
  };
  if (Object.keys(columns).length > 0) await updateAgent(ctx, id, columns);
  if (change.teamIds) await replaceTeamsOfAgent(ctx, id, change.teamIds);
}

function tell(ctx: Ctx, before: Agent, after: Agent): void {
  const changes = changesBetween(before, after, ['name', 'email', 'role', 'teamIds', 'limitedToTeams']);
  if (Object.keys(changes).length > 0) ctx.emit('agent.changed', { agentId: after.id, changes });
  if (!before.deactivatedAt && after.deactivatedAt) ctx.emit('agent.deactivated', { agentId: after.id });
  if (before.deactivatedAt && !after.deactivatedAt) ctx.emit('agent.reactivated', { agentId: after.id });
}
