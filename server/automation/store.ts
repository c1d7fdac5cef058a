import { type Insertable, sql, type Updateable } from 'kysely';
import type { DryRunMatches, DryRuns, Macros, MacroUses, RuleFirings, Rules } from '../migrations/tables.ts';
import type { Ctx } from '../platform/context.ts';

/** The only writer of this room's tables. */

export async function insertMacro(ctx: Ctx, row: Insertable<Macros>): Promise<number> {
  return (await ctx.db.insertInto('macros').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function updateMacro(ctx: Ctx, id: number, row: Updateable<Macros>): Promise<void> {
  await ctx.db.updateTable('macros').set(row).where('id', '=', id).execute();
}

export async function insertMacroUse(ctx: Ctx, row: Insertable<MacroUses>): Promise<void> {
  await ctx.db.insertInto('macro_uses').values(row).execute();
}

export async function insertRule(ctx: Ctx, row: Insertable<Rules>): Promise<number> {
  return (await ctx.db.insertInto('rules').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function updateRule(ctx: Ctx, id: number, row: Updateable<Rules>): Promise<void> {
  await ctx.db.updateTable('rules').set(row).where('id', '=', id).execute();
}

/** Keeps the rule as it stands now as a version, and lets every process read the rules again. */
export async function keepVersion(ctx: Ctx, ruleId: number): Promise<void> {
  await sql`
    insert into rule_versions (rule_id, version, name, enabled, heard, conditions, actions, changed_at, changed_by)
    select id, version, name, enabled, heard, conditions, actions, changed_at, changed_by from rules where id = ${ruleId}
    on conflict do nothing`.execute(ctx.db);
  await countRevision(ctx);
}

export async function countRevision(ctx: Ctx): Promise<void> {
  await ctx.db
    .updateTable('rule_revisions')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .execute();
}

/** Answers the id, or null when the rule has fired on this ticket in this chain already: then it is counted there as stopped. */
export async function insertFiring(ctx: Ctx, row: Insertable<RuleFirings>): Promise<number | null> {
  const made = await ctx.db
    .insertInto('rule_firings')
    .values(row)
    .onConflict((conflict) => conflict.columns(['rule_id', 'ticket_id', 'chain']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id ?? null;
}

export async function updateFiring(ctx: Ctx, id: number, row: Updateable<RuleFirings>): Promise<void> {
  await ctx.db.updateTable('rule_firings').set(row).where('id', '=', id).execute();
}

/** The rule would have fired once more in the same chain. */
export async function countStopped(ctx: Ctx, key: { ruleId: number; ticketId: number; chain: string }): Promise<void> {
  await ctx.db
    .updateTable('rule_firings')
    .set((eb) => ({ stopped_times: eb('stopped_times', '+', 1) }))
    .where('rule_id', '=', key.ruleId)
    .where('ticket_id', '=', key.ticketId)
    .where('chain', '=', key.chain)
    .execute();
}

/** Marks that an automation has fired on a ticket; answers false when it was marked before. */
export async function putMark(ctx: Ctx, ruleId: number, ticketId: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await ctx.db
    .insertInto('rule_marks')
    .values({ rule_id: ruleId, ticket_id: ticketId, at: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function deleteMarks(ctx: Ctx, ruleId: number, ticketIds: readonly number[]): Promise<void> {
  if (ticketIds.length === 0) return;
  await ctx.db
    .deleteFrom('rule_marks')
    .where('rule_id', '=', ruleId)
    .where('ticket_id', 'in', [...ticketIds])
    .execute();
}

export async function insertDryRun(ctx: Ctx, row: Insertable<DryRuns>): Promise<number> {
  return (await ctx.db.insertInto('dry_runs').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

/** Changes a dry run that is not over; answers whether it was not. */
export async function updateDryRun(ctx: Ctx, id: number, row: Updateable<DryRuns>): Promise<boolean> {
  const changed = await ctx.db
    .updateTable('dry_runs')
    .set(row)
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

export async function insertMatches(ctx: Ctx, rows: readonly Insertable<DryRunMatches>[]): Promise<void> {
  if (rows.length > 0)
    await ctx.db
      .insertInto('dry_run_matches')
      .values([...rows])
      .execute();
}

export async function deleteDryRunsBefore(ctx: Ctx, at: Date): Promise<void> {
  await ctx.db.deleteFrom('dry_runs').where('at', '<', at).execute();
}
