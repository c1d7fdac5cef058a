import { sql } from 'kysely';
import type { Ctx } from '../../platform/context.ts';

export async function insertTagChange(
  ctx: Ctx,
  change: { from: string; to: string | null; agentId: number; total: number },
): Promise<number> {
  const row = { from_tag: change.from, to_tag: change.to, agent_id: change.agentId, total: change.total };
  const made = await ctx.db
    .insertInto('tag_changes')
    .values({ ...row, started_at: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/**
 * Puts `to` in the place of `from` (null: nothing) on at most `limit` tickets, each tag once, in order. Tickets that somebody holds
 * at this moment are passed over and come next time. Answers how many were changed.
 */
export async function retagTickets(
  ctx: Ctx,
  { from, to }: { from: string; to: string | null },
  limit: number,
): Promise<number> {
  const bearers = ctx.db
    .selectFrom('tickets')
    .select('id')
    .where('tags', '@>', sql<string[]>`array[${from}]::text[]`)
    .limit(limit)
    .forUpdate()
    .skipLocked();
  const without = sql<string[]>`array_remove(tags, ${from})`;
  const tags =
    to === null
      ? without
      : sql<string[]>`case when ${to} = any(tags) then ${without} else array_replace(tags, ${from}, ${to}) end`;
  const changed = await ctx.db
    .updateTable('tickets')
    .set({ tags })
    .where('id', 'in', bearers)
    .returning('id')
    .execute();
  return changed.length;
}

export async function countTagChange(ctx: Ctx, id: number, changed: number): Promise<void> {
  await ctx.db
    .updateTable('tag_changes')
    .set({ done: sql<number>`done + ${changed}` })
    .where('id', '=', id)
    .execute();
}

/** Ends a change; answers how many tickets it changed, or null when it had ended already. */
export async function endTagChange(ctx: Ctx, id: number): Promise<number | null> {
  const row = await ctx.db
    .updateTable('tag_changes')
    .set({ state: 'done', finished_at: ctx.now })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('done')
    .executeTakeFirst();
  return row?.done ?? null;
}
