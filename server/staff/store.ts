import type { Insertable, Updateable } from 'kysely';
import type { Agents } from '../migrations/tables.ts';
import type { Ctx } from '../platform/context.ts';
import { staffChanged } from './queries/staff-version.ts';

/** Who is allowed what is remembered for a moment by this process: every write forgets it once it is committed. */
function forget(ctx: Ctx): void {
  ctx.afterCommit(() => staffChanged(ctx.house));
}

export async function insertAgent(ctx: Ctx, row: Insertable<Agents>): Promise<number> {
  return (await ctx.db.insertInto('agents').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function updateAgent(ctx: Ctx, id: number, change: Updateable<Agents>): Promise<void> {
  forget(ctx);
  await ctx.db.updateTable('agents').set(change).where('id', '=', id).execute();
}

/** When the agent was last here: written often, told to nobody. */
export async function touchAgent(ctx: Ctx, id: number): Promise<void> {
  await ctx.db.updateTable('agents').set({ last_seen_at: ctx.now }).where('id', '=', id).execute();
}

export async function insertTeam(ctx: Ctx, name: string): Promise<number> {
  return (await ctx.db.insertInto('teams').values({ name }).returning('id').executeTakeFirstOrThrow()).id;
}

export async function renameTeam(ctx: Ctx, id: number, name: string): Promise<void> {
  await ctx.db.updateTable('teams').set({ name }).where('id', '=', id).execute();
}

export async function deleteTeam(ctx: Ctx, id: number): Promise<void> {
  forget(ctx);
  await ctx.db.deleteFrom('teams').where('id', '=', id).execute();
}

/** Exactly these agents are in the team afterwards. */
export async function replaceTeamMembers(ctx: Ctx, teamId: number, agentIds: readonly number[]): Promise<void> {
  forget(ctx);
  await ctx.db.deleteFrom('team_members').where('team_id', '=', teamId).execute();
  const rows = [...new Set(agentIds)].map((agentId) => ({ team_id: teamId, agent_id: agentId }));
  if (rows.length > 0) await ctx.db.insertInto('team_members').values(rows).execute();
}

/** The agent is in exactly these teams afterwards. */
export async function replaceTeamsOfAgent(ctx: Ctx, agentId: number, teamIds: readonly number[]): Promise<void> {
  forget(ctx);
  await ctx.db.deleteFrom('team_members').where('agent_id', '=', agentId).execute();
  const rows = [...new Set(teamIds)].map((teamId) => ({ team_id: teamId, agent_id: agentId }));
  if (rows.length > 0) await ctx.db.insertInto('team_members').values(rows).execute();
}

/** Ids of active owners, locked until the transaction ends: two owners who demote each other at once would leave none. */
export async function lockOwners(ctx: Ctx): Promise<number[]> {
  const rows = await ctx.db
    .selectFrom('agents')
    .select('id')
    .where('role', '=', 'owner')
    .where('deactivated_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.id);
}
