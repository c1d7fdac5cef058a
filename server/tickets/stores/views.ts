import { type Insertable, sql, type Updateable } from 'kysely';
import type { Views } from '../../migrations/tables.ts';
import type { Ctx } from '../../platform/context.ts';

export async function insertView(ctx: Ctx, row: Insertable<Views>): Promise<number> {
  return (await ctx.db.insertInto('views').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function updateView(ctx: Ctx, id: number, row: Updateable<Views>): Promise<void> {
  await ctx.db.updateTable('views').set(row).where('id', '=', id).execute();
}

export async function rankViews(ctx: Ctx, ranks: readonly { id: number; rank: number }[]): Promise<void> {
  await sql`update views set rank = given.rank from jsonb_to_recordset(${JSON.stringify(ranks)}::jsonb) as given (id bigint, rank integer)
    where views.id = given.id`.execute(ctx.db);
}
