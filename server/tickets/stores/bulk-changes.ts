import { sql } from 'kysely';
import type { BulkWish } from '../../../contract/bulk-changes.ts';
import type { Ctx } from '../../platform/context.ts';

/** A change of many tickets begins: a row of its own for each of them says what became of it. */
export async function insertBulkChange(
  ctx: Ctx,
  { agentId, change, undoOfId }: { agentId: number; change: BulkWish; undoOfId: number | null },
  ticketIds: readonly number[],
): Promise<number> {
  const { id } = await ctx.db
    .insertInto('bulk_changes')
    .values({ agent_id: agentId, change: JSON.stringify(change), undo_of_id: undoOfId, started_at: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`insert into bulk_change_tickets (bulk_change_id, ticket_id)
    select ${id}, each from unnest(${ticketIds as number[]}::bigint[]) as each group by each`.execute(ctx.db);
  return id;
}

export type BulkPlace = { bulkId: number; ticketId: number };
export type BulkOutcome = {
  state: 'done' | 'failed';
  code?: string | undefined;
  before?: object | undefined;
  after?: object | undefined;
};

/** What became of one ticket. Answers false when it does not wait any more: somebody else was there first. */
export async function settleBulkTicket(
  ctx: Ctx,
  { bulkId, ticketId }: BulkPlace,
  { state, code, before, after }: BulkOutcome,
): Promise<boolean> {
  const row = await ctx.db
    .updateTable('bulk_change_tickets')
    .set({
      state,
      code: code ?? null,
      before: before ? JSON.stringify(before) : null,
      after: after ? JSON.stringify(after) : null,
    })
    .where('bulk_change_id', '=', bulkId)
    .where('ticket_id', '=', ticketId)
    .where('state', '=', 'waiting')
    .returning('ticket_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends a change: done, or cancelled with everything that still waits. Answers false when it had ended already. */
export async function endBulkChange(ctx: Ctx, id: number, state: 'done' | 'cancelled'): Promise<boolean> {
  const row = await ctx.db
    .updateTable('bulk_changes')
    .set({ state, finished_at: ctx.now })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst();
  if (row && state === 'cancelled')
    await ctx.db
      .updateTable('bulk_change_tickets')
      .set({ state: 'cancelled' })
      .where('bulk_change_id', '=', id)
      .where('state', '=', 'waiting')
      .execute();
  return row !== undefined;
}
