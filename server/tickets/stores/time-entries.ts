import { type Insertable, sql, type Updateable } from 'kysely';
import type { TimeEntries } from '../../migrations/tables.ts';
import type { Ctx } from '../../platform/context.ts';

export async function insertTimeEntry(ctx: Ctx, row: Insertable<TimeEntries>): Promise<number> {
  return (await ctx.db.insertInto('time_entries').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function updateTimeEntry(ctx: Ctx, id: number, row: Updateable<TimeEntries>): Promise<void> {
  await ctx.db.updateTable('time_entries').set(row).where('id', '=', id).execute();
}

export async function deleteTimeEntry(ctx: Ctx, id: number): Promise<void> {
  await ctx.db.deleteFrom('time_entries').where('id', '=', id).execute();
}

/** Writes the sum of its entries onto the ticket, and answers it in seconds. */
export async function sumTimeSpent(ctx: Ctx, ticketId: number): Promise<number> {
  const sum = sql<number>`coalesce((select sum(seconds) from time_entries where ticket_id = ${ticketId}), 0)`;
  const row = await ctx.db
    .updateTable('tickets')
    .set({ time_spent: sum, updated_at: ctx.now })
    .where('id', '=', ticketId)
    .returning('time_spent')
    .executeTakeFirstOrThrow();
  return row.time_spent;
}
