import type { BulkTickets, BulkWish } from '../../../contract/bulk-changes.ts';
import { mostInBulk } from '../../../contract/bulk-changes.ts';
import { roleHolds } from '../../../contract/permissions.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { signedInAgent } from '../../platform/signed-in-agent.ts';
import { readQuery } from '../queries/read-query.ts';
import { idsOfSearch } from '../queries/search-tickets.ts';
import { showBulkChange } from '../queries/show-bulk-change.ts';
import { viewFor } from '../queries/view-for.ts';
import { endBulkChange, insertBulkChange } from '../stores/bulk-changes.ts';

/**
 * Begins to change many tickets, with the rights of the agent; answers its number. Each ticket follows in a transaction of its own.
 * Refuses more than 1,000, none, and the trash to whom it is not open.
 */
export async function startBulkChange(ctx: Ctx, tickets: BulkTickets, change: BulkWish): Promise<number> {
  const agent = signedInAgent(ctx.actor);
  if (change.isDeleted !== undefined && !roleHolds(agent.role, 'tickets.delete'))
    refuse('forbidden', 'permission.missing', 'This needs the permission tickets.delete.');
  const ids = await idsOf(ctx, tickets);
  if (ids.length === 0) refuse('conflict', 'bulk-change.nothing', 'There is no such ticket now.');
  if (ids.length > mostInBulk)
    refuse('conflict', 'bulk-change.too-many', `At most ${mostInBulk} tickets can be changed at once.`);
  return begin(ctx, { agentId: agent.id, change, undoOfId: null }, ids);
}

/** Begins to put back what a change of many tickets changed. Refuses one that runs, one that was undone, and the undoing of an undoing. */
export async function undoBulkChange(ctx: Ctx, id: number): Promise<number> {
  const { state, undoOfId, undoneById, change } = await showBulkChange(ctx, id);
  if (state === 'running') refuse('conflict', 'bulk-change.running', 'This change still runs. Stop it first.');
  if (undoOfId !== null || undoneById !== null)
    refuse('conflict', 'bulk-change.undone', 'This change was undone already.');
  const rows = await ctx.db
    .selectFrom('bulk_change_tickets')
    .select('ticket_id')
    .where('bulk_change_id', '=', id)
    .where('state', '=', 'done')
    .execute();
  const agentId = signedInAgent(ctx.actor).id;
  return begin(
    ctx,
    { agentId, change, undoOfId: id },
    rows.map((row) => row.ticket_id),
  );
}

/** Stops a change; what was changed stays so. Stopping one that has ended changes nothing. */
export async function cancelBulkChange(ctx: Ctx, id: number): Promise<void> {
  await showBulkChange(ctx, id);
  if (await endBulkChange(ctx, id, 'cancelled')) tellEnd(ctx, id);
}

/** Ends a change in which nothing waits any more, and tells it once. */
export async function finishBulkChange(ctx: Ctx, id: number): Promise<void> {
  if (await endBulkChange(ctx, id, 'done')) tellEnd(ctx, id);
}

function tellEnd(ctx: Ctx, id: number): void {
  ctx.emit('bulk-change.ended', { id });
}

async function begin(ctx: Ctx, facts: Parameters<typeof insertBulkChange>[1], ids: readonly number[]): Promise<number> {
  const id = await insertBulkChange(ctx, facts, ids);
  ctx.afterCommit(() => ctx.house.wake('tickets.change-in-bulk'));
  return id;
}

async function idsOf(ctx: Ctx, tickets: BulkTickets): Promise<number[]> {
  if ('ticketIds' in tickets) return tickets.ticketIds;
  const tree =
    'query' in tickets ? await readQuery(ctx, tickets.query) : (await viewFor(ctx, tickets.viewId)).conditions;
  return idsOfSearch(ctx, tree, mostInBulk + 1);
}
