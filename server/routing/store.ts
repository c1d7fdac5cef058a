import { type Insertable, sql, type Updateable } from 'kysely';
import type { Capacity, PresenceState, WorkKind } from '../../contract/routing.ts';
import type {
  AgentPresence,
  QueueEntries,
  QueueOffers,
  Queues,
  RoutingSettings,
  Skills,
} from '../migrations/tables.ts';
import type { Ctx } from '../platform/context.ts';

/** The only writer of this room's tables. */

export async function putPresence(ctx: Ctx, row: Insertable<AgentPresence>): Promise<void> {
  const { agent_id: _agent, ...facts } = row;
  await ctx.db
    .insertInto('agent_presence')
    .values(row)
    .onConflict((conflict) => conflict.column('agent_id').doUpdateSet(facts))
    .execute();
}

export async function updatePresence(ctx: Ctx, agentId: number, row: Updateable<AgentPresence>): Promise<void> {
  await ctx.db.updateTable('agent_presence').set(row).where('agent_id', '=', agentId).execute();
}

/** Work passed through these hands just now. */
export async function noteBusy(ctx: Ctx, agentId: number): Promise<void> {
  await updatePresence(ctx, agentId, { busy_at: ctx.now });
}

/** The span that runs ends now, and another one begins. */
export async function beginSpell(
  ctx: Ctx,
  agentId: number,
  state: PresenceState,
  reason: string | null,
): Promise<void> {
  await ctx.db
    .updateTable('presence_spells')
    .set({ ended_at: ctx.now })
    .where('agent_id', '=', agentId)
    .where('ended_at', 'is', null)
    .execute();
  await ctx.db.insertInto('presence_spells').values({ agent_id: agentId, state, reason, began_at: ctx.now }).execute();
}

export async function updateSettings(ctx: Ctx, row: Updateable<RoutingSettings>): Promise<void> {
  await ctx.db.updateTable('routing_settings').set(row).execute();
}

/** Null when the name is taken. */
export async function insertSkill(ctx: Ctx, row: Insertable<Skills>): Promise<number | null> {
  const made = await ctx.db
    .insertInto('skills')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id ?? null;
}

export async function updateSkill(ctx: Ctx, id: number, row: Updateable<Skills>): Promise<void> {
  await ctx.db.updateTable('skills').set(row).where('id', '=', id).execute();
}

export async function deleteSkill(ctx: Ctx, id: number): Promise<void> {
  await ctx.db.deleteFrom('skills').where('id', '=', id).execute();
}

/** Exactly these agents have the skill afterwards. */
export async function replaceSkilled(ctx: Ctx, skillId: number, agentIds: readonly number[]): Promise<void> {
  await ctx.db.deleteFrom('agent_skills').where('skill_id', '=', skillId).execute();
  const rows = [...new Set(agentIds)].map((agentId) => ({ skill_id: skillId, agent_id: agentId }));
  if (rows.length > 0) await ctx.db.insertInto('agent_skills').values(rows).execute();
}

/** The agent has exactly these skills afterwards. */
export async function replaceSkillsOf(ctx: Ctx, agentId: number, skillIds: readonly number[]): Promise<void> {
  await ctx.db.deleteFrom('agent_skills').where('agent_id', '=', agentId).execute();
  const rows = [...new Set(skillIds)].map((skillId) => ({ skill_id: skillId, agent_id: agentId }));
  if (rows.length > 0) await ctx.db.insertInto('agent_skills').values(rows).execute();
}

/** What is null counts as in the house. */
export async function replaceCapacity(
  ctx: Ctx,
  agentId: number,
  capacity: { [kind in keyof Capacity]: number | null },
): Promise<void> {
  await ctx.db.deleteFrom('agent_capacities').where('agent_id', '=', agentId).execute();
  const kinds = Object.entries(capacity) as [WorkKind, number | null][];
  const rows = kinds.flatMap(([kind, most]) => (most === null ? [] : [{ agent_id: agentId, kind, most }]));
  if (rows.length > 0) await ctx.db.insertInto('agent_capacities').values(rows).execute();
}

export async function insertQueue(ctx: Ctx, row: Omit<Insertable<Queues>, 'rank'>): Promise<number> {
  const rank = sql<number>`(select coalesce(max(rank), 0) + 1 from queues)`;
  const made = await ctx.db
    .insertInto('queues')
    .values({ ...row, rank })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

export async function updateQueue(ctx: Ctx, id: number, row: Updateable<Queues>): Promise<void> {
  await ctx.db.updateTable('queues').set(row).where('id', '=', id).execute();
}

export async function deleteQueue(ctx: Ctx, id: number): Promise<void> {
  await ctx.db.deleteFrom('queues').where('id', '=', id).execute();
}

export async function replaceQueueSkills(ctx: Ctx, queueId: number, skillIds: readonly number[]): Promise<void> {
  await ctx.db.deleteFrom('queue_skills').where('queue_id', '=', queueId).execute();
  const rows = [...new Set(skillIds)].map((skillId) => ({ queue_id: queueId, skill_id: skillId }));
  if (rows.length > 0) await ctx.db.insertInto('queue_skills').values(rows).execute();
}

/** Each of these tickets waits where its row says. */
export async function putEntries(ctx: Ctx, rows: readonly Insertable<QueueEntries>[]): Promise<void> {
  if (rows.length === 0) return;
  await ctx.db
    .insertInto('queue_entries')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.column('ticket_id').doUpdateSet((eb) => ({
        queue_id: eb.ref('excluded.queue_id'),
        kind: eb.ref('excluded.kind'),
        urgency: eb.ref('excluded.urgency'),
        since: eb.ref('excluded.since'),
      })),
    )
    .execute();
}

export async function deleteEntries(ctx: Ctx, ticketIds: readonly number[]): Promise<void> {
  if (ticketIds.length === 0) return;
  await ctx.db
    .deleteFrom('queue_entries')
    .where('ticket_id', '=', sql<number>`any(${ticketIds as number[]})`)
    .execute();
}

/** It was this agent's turn in the queue. */
export async function noteTurn(ctx: Ctx, queueId: number, agentId: number): Promise<void> {
  await ctx.db
    .insertInto('queue_turns')
    .values({ queue_id: queueId, agent_id: agentId, at: ctx.now })
    .onConflict((conflict) => conflict.columns(['queue_id', 'agent_id']).doUpdateSet({ at: ctx.now }))
    .execute();
}

export async function putAssignment(
  ctx: Ctx,
  given: { ticketId: number; queueId: number | null; agentId: number },
): Promise<void> {
  const facts = { queue_id: given.queueId, agent_id: given.agentId, given_at: ctx.now };
  await ctx.db
    .insertInto('queue_assignments')
    .values({ ticket_id: given.ticketId, ...facts })
    .onConflict((conflict) => conflict.column('ticket_id').doUpdateSet(facts))
    .execute();
}

export async function insertOffer(ctx: Ctx, row: Insertable<QueueOffers>): Promise<number> {
  return (await ctx.db.insertInto('queue_offers').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

/** Ends an offer that stands; false when it had ended before. */
export async function endOffer(
  ctx: Ctx,
  id: number,
  how: 'accepted' | 'passed' | 'expired' | 'withdrawn',
): Promise<boolean> {
  const ended = await ctx.db
    .updateTable('queue_offers')
    .set({ state: how, settled_at: ctx.now })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst();
  return ended !== undefined;
}
