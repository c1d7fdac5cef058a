import { sql } from 'kysely';
import type { Ctx } from '../../platform/context.ts';

/** Puts steps behind the others of a ticket's checklist; answers their ids. */
export async function appendChecklistItems(ctx: Ctx, ticketId: number, texts: readonly string[]): Promise<number[]> {
  const last = sql<number>`coalesce((select max(rank) from checklist_items where ticket_id = ${ticketId}), 0)`;
  const made = await ctx.db
    .insertInto('checklist_items')
    .values(texts.map((text, at) => ({ ticket_id: ticketId, text, rank: sql<number>`${last} + ${at + 1}::integer` })))
    .returning('id')
    .execute();
  return made.map((row) => row.id);
}

export async function updateChecklistItem(
  ctx: Ctx,
  id: number,
  row: { text?: string; done_at?: Date | null; done_by?: number | null },
): Promise<void> {
  await ctx.db.updateTable('checklist_items').set(row).where('id', '=', id).execute();
}

/** The steps of a ticket in a new order, all of them at once: two who move at the same time cannot leave two at one place. */
export async function orderChecklist(ctx: Ctx, ids: readonly number[]): Promise<void> {
  await ctx.db
    .updateTable('checklist_items')
    .set({ rank: sql<number>`array_position(${ids as number[]}::bigint[], id)` })
    .where('id', 'in', [...ids])
    .execute();
}

export async function deleteChecklistItem(ctx: Ctx, id: number): Promise<void> {
  await ctx.db.deleteFrom('checklist_items').where('id', '=', id).execute();
}
