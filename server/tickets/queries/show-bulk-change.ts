import { sql } from 'kysely';
import type { BulkChange, BulkWish } from '../../../contract/bulk-changes.ts';
import type { Look } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { seenBy } from './seen-by.ts';

const dayAgo = 86_400_000;
const failuresShown = 100;

/** How far a change of many tickets has come. Refuses everybody but the agent who began it. */
export async function showBulkChange(look: Look, id: number): Promise<BulkChange> {
  const row = await rows(look).where('bulk_changes.id', '=', id).executeTakeFirst();
  return row ? presented(look, row) : notFound('bulk-change');
}

/** The agent's own changes of the last day, newest first, at most 20. */
export async function listBulkChanges(look: Look): Promise<{ items: BulkChange[] }> {
  const since = new Date(look.now.getTime() - dayAgo);
  const found = await rows(look).where('started_at', '>', since).orderBy('bulk_changes.id', 'desc').limit(20).execute();
  return { items: await Promise.all(found.map((row) => presented(look, row))) };
}

function rows(look: Look) {
  const counted = (state: string) => sql<number>`(select count(*)::integer from bulk_change_tickets
    where bulk_change_id = bulk_changes.id and ${sql.raw(state)})`;
  return look.db
    .selectFrom('bulk_changes')
    .selectAll()
    .select(
      sql<number | null>`(select id from bulk_changes as undoing where undoing.undo_of_id = bulk_changes.id)`.as(
        'undone_by_id',
      ),
    )
    .select([
      counted('true').as('total'),
      counted("state = 'done'").as('done'),
      counted("state = 'failed'").as('failed_count'),
    ])
    .where('agent_id', '=', look.actor.kind === 'agent' ? look.actor.id : 0);
}

type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;

async function presented(look: Look, row: Row): Promise<BulkChange> {
  return {
    id: row.id,
    change: row.change as BulkWish,
    undoOfId: row.undo_of_id,
    undoneById: row.undone_by_id,
    state: row.state,
    total: row.total,
    done: row.done,
    failedCount: row.failed_count,
    failed: row.failed_count > 0 ? await failuresOf(look, row.id) : [],
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}

async function failuresOf(look: Look, id: number): Promise<BulkChange['failed']> {
  const found = await look.db
    .selectFrom('bulk_change_tickets')
    .leftJoin('tickets', (join) => join.onRef('tickets.id', '=', 'bulk_change_tickets.ticket_id').on(seenBy(look)))
    .select(['ticket_id', 'code', 'tickets.subject'])
    .where('bulk_change_id', '=', id)
    .where('bulk_change_tickets.state', '=', 'failed')
    .orderBy('ticket_id')
    .limit(failuresShown)
    .execute();
  return found.map((row) => ({ ticketId: row.ticket_id, subject: row.subject, code: row.code ?? 'fault' }));
}

/** Tickets that wait for their change, oldest change first, at most `limit`; and the changes in which nothing waits any more. */
export async function waitingInBulk(
  look: Look,
  limit: number,
): Promise<{ waiting: { bulkId: number; ticketId: number }[]; emptied: number[] }> {
  const { rows: running } = await sql<{ id: number; ticket_id: number | null }>`
    select bulk_changes.id, next.ticket_id from bulk_changes left join lateral (
      select ticket_id from bulk_change_tickets where bulk_change_id = bulk_changes.id and state = 'waiting' order by ticket_id limit ${limit}
    ) as next on true where bulk_changes.state = 'running' order by bulk_changes.id limit ${limit}`.execute(look.db);
  return {
    waiting: running.flatMap((row) => (row.ticket_id === null ? [] : [{ bulkId: row.id, ticketId: row.ticket_id }])),
    emptied: running.filter((row) => row.ticket_id === null).map((row) => row.id),
  };
}
