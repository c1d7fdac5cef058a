import type { Insertable, Updateable } from 'kysely';
import type { ServicePolicies, TicketTargets } from '../migrations/tables.ts';
import type { Ctx } from '../platform/context.ts';
import { forgetPoliciesInForce } from './queries/policies-in-force.ts';

/** The only writer of this room's tables. */

export async function insertPolicy(ctx: Ctx, row: Insertable<ServicePolicies>): Promise<number> {
  ctx.afterCommit(() => forgetPoliciesInForce(ctx.house));
  return (await ctx.db.insertInto('service_policies').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function updatePolicy(ctx: Ctx, id: number, row: Updateable<ServicePolicies>): Promise<void> {
  ctx.afterCommit(() => forgetPoliciesInForce(ctx.house));
  await ctx.db.updateTable('service_policies').set(row).where('id', '=', id).execute();
}

export async function insertTarget(ctx: Ctx, row: Insertable<TicketTargets>): Promise<void> {
  await ctx.db.insertInto('ticket_targets').values(row).execute();
}

export async function updateTarget(ctx: Ctx, id: number, row: Updateable<TicketTargets>): Promise<void> {
  await ctx.db.updateTable('ticket_targets').set(row).where('id', '=', id).execute();
}

/** A count that begins takes the place of one that is under way. */
export async function beginRecount(ctx: Ctx, total: number): Promise<number> {
  await ctx.db.deleteFrom('service_level_recounts').execute();
  const row = ctx.db.insertInto('service_level_recounts').values({ began_at: ctx.now, total }).returning('id');
  return (await row.executeTakeFirstOrThrow()).id;
}

/** Takes the count for this transaction; undefined when it is finished or another one has taken its place. */
export function lockRecount(ctx: Ctx, id: number) {
  return ctx.db
    .selectFrom('service_level_recounts')
    .select(['last_ticket_id', 'done'])
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

export async function noteRecount(
  ctx: Ctx,
  id: number,
  progress: { done?: number; last_ticket_id?: number; finished_at?: Date },
): Promise<void> {
  await ctx.db.updateTable('service_level_recounts').set(progress).where('id', '=', id).execute();
}
