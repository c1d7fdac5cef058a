import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import { conditionsHold } from '../../../contract/conditions-hold.ts';
import type { QueueEntries } from '../../migrations/tables.ts';
import type { Ctx } from '../../platform/context.ts';
import { conditionFacts } from '../../tickets/queries/condition-facts.ts';
import { type QueuesNow, queuesNow } from '../queries/queues-now.ts';
import { urgencyOf } from '../rules/urgency-of.ts';
import { deleteEntries, putEntries } from '../store.ts';
import { withdrawOffersFor } from './settle-offer.ts';

/**
 * Puts each of these tickets where it belongs now: into the first queue that holds while it is open, has no agent and is not set aside, out of every
 * queue otherwise. Its place is by how long the customer waits, whenever it came in.
 */
export async function fileTickets(ctx: Ctx, ticketIds: readonly number[]): Promise<void> {
  const queues = await queuesNow(ctx);
  if (!queues || ticketIds.length === 0) return;
  const rows = await waitingAmong(ctx, ticketIds);
  const facts = await conditionFacts(
    ctx,
    rows.map((row) => row.id),
  );
  const entries: Insertable<QueueEntries>[] = [];
  const names = new Map<number, string>();
  for (const row of rows) {
    const queue = queueFor(queues, row.brand_id, facts.get(row.id) ?? {});
    if (!queue) continue;
    if (row.queue_id !== queue.id) names.set(row.id, queue.name);
    const since = row.waiting_since ?? row.created_at;
    entries.push({
      ticket_id: row.id,
      queue_id: queue.id,
      kind: 'mail',
      urgency: urgencyOf(row.priority, row.slow_lane_since !== null),
      since,
    });
  }
  const waiting = new Map(entries.map((entry) => [entry.ticket_id, entry.queue_id]));
  const gone = ticketIds.filter((id) => !waiting.has(id));
  await deleteEntries(ctx, gone);
  await withdrawOffersFor(ctx, gone);
  await putEntries(ctx, entries);
  for (const [ticketId, queue] of names)
    ctx.emit('ticket.queued', { queueId: waiting.get(ticketId) ?? 0, queue }, { ticketId });
  ctx.afterCommit(() => ctx.house.wake('routing.drain'));
}

function waitingAmong(ctx: Ctx, ticketIds: readonly number[]) {
  return ctx.db
    .selectFrom('tickets')
    .leftJoin('queue_entries', 'queue_entries.ticket_id', 'tickets.id')
    .select(['tickets.id', 'priority', 'waiting_since', 'created_at', 'brand_id', 'queue_id', 'slow_lane_since'])
    .where('tickets.id', '=', sql<number>`any(${ticketIds as number[]})`)
    .where('assignee_id', 'is', null)
    .where('status', 'in', ['new', 'open'])
    .where('deleted_at', 'is', null)
    .where('snoozed_at', 'is', null)
    .where('is_spam', '=', false)
    .execute();
}

function queueFor(queues: QueuesNow, brandId: number | null, facts: Parameters<typeof conditionsHold>[1]) {
  return queues.ofBrand(brandId).find(({ conditions }) => conditionsHold(conditions, facts))?.queue;
}
