import type { BulkWish } from '../../../contract/bulk-changes.ts';
import { actingAs, type Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { agentActor } from '../../staff/queries/agent-actor.ts';
import { type TicketRecord, ticketFor } from '../policy.ts';
import { type BulkSnapshot, changedFields, tagsAfter, wishToUndo } from '../rules/bulk-snapshot.ts';
import { type BulkPlace, settleBulkTicket } from '../stores/bulk-changes.ts';
import { changeTicket } from './change-ticket.ts';
import { deleteTicket, restoreTicket } from './delete-ticket.ts';
import { markSpam } from './mark-spam.ts';

/**
 * Changes one ticket of a change in bulk, by the ordinary commands and as the agent who asked for it, with the rights they have now.
 * That it is done is written in the same transaction, so a killed process leaves both or neither. Refuses what a change by hand would
 * be refused. Undoing puts back the fields that nobody changed since, and notes as failed where some were.
 */
export async function changeOneInBulk(ctx: Ctx, place: BulkPlace): Promise<void> {
  const bulk = await ctx.db
    .selectFrom('bulk_changes')
    .select(['agent_id', 'change', 'undo_of_id'])
    .where('id', '=', place.bulkId)
    .executeTakeFirstOrThrow();
  const agent = await agentActor(ctx, bulk.agent_id);
  if (!agent) refuse('forbidden', 'agent.unknown', 'The agent who asked for this change is gone.');
  const acting = actingAs(ctx, agent);
  const before = snapshotOf(await ticketFor(acting, place.ticketId, 'tickets.edit'));
  const undo = bulk.undo_of_id === null ? null : await undoOf(ctx, bulk.undo_of_id, place.ticketId, before);
  await applyWish(acting, place.ticketId, before, undo?.wish ?? (bulk.change as BulkWish));
  const after = snapshotOf(await ticketFor(acting, place.ticketId, 'tickets.edit'));
  const kept = undo && undo.kept.length > 0;
  const outcome = kept ? { state: 'failed' as const, code: 'bulk-change.changed-since' } : { state: 'done' as const };
  const settled = await settleBulkTicket(ctx, place, { ...outcome, ...changedFields(before, after) });
  // Another process took it meanwhile: what happened here must not.
  if (!settled) refuse('conflict', 'bulk-change.taken', 'This ticket does not wait any more.');
}

async function undoOf(ctx: Ctx, bulkId: number, ticketId: number, now: BulkSnapshot) {
  const row = await ctx.db
    .selectFrom('bulk_change_tickets')
    .select(['before', 'after'])
    .where('bulk_change_id', '=', bulkId)
    .where('ticket_id', '=', ticketId)
    .executeTakeFirstOrThrow();
  return wishToUndo((row.before ?? {}) as Partial<BulkSnapshot>, (row.after ?? {}) as Partial<BulkSnapshot>, now);
}

async function applyWish(ctx: Ctx, ticketId: number, before: BulkSnapshot, wish: BulkWish): Promise<void> {
  const { addTags, removeTags, isSpam, isDeleted, ...facts } = wish;
  if (isDeleted === false) await restoreTicket(ctx, ticketId);
  const tags = addTags || removeTags ? { tags: tagsAfter(before.tags, wish) } : {};
  if (Object.keys(facts).length > 0 || 'tags' in tags)
    await changeTicket(ctx, ticketId, { ...facts, ...tags }, { houseSummarises: true });
  if (isSpam !== undefined) await markSpam(ctx, ticketId, isSpam);
  if (isDeleted) await deleteTicket(ctx, ticketId);
}

function snapshotOf(ticket: TicketRecord): BulkSnapshot {
  return {
    status: ticket.status,
    customStatusId: ticket.custom_status_id,
    assigneeId: ticket.assignee_id,
    teamId: ticket.team_id,
    priority: ticket.priority,
    type: ticket.type,
    tags: ticket.tags,
    isSpam: ticket.is_spam,
    isDeleted: ticket.deleted_at !== null,
  };
}
