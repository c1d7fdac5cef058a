import { sql } from 'kysely';
import type { TimeEntry, TimeSpent } from '../../../contract/ticket-work.ts';
import type { Look } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { readableTicket } from '../policy.ts';

/** Time spent on a ticket: the newest 200 entries, the sum, and the sum of each agent, most first. */
export async function listTimeSpent(look: Look, ticketId: number): Promise<TimeSpent> {
  await readableTicket(look, ticketId);
  const [rows, sums] = await Promise.all([
    entriesOf(look)
      .where('time_entries.ticket_id', '=', ticketId)
      .orderBy('spent_at', 'desc')
      .orderBy('time_entries.id', 'desc')
      .limit(200)
      .execute(),
    look.db
      .selectFrom('time_entries')
      .innerJoin('agents', 'agents.id', 'time_entries.agent_id')
      .select(['agents.id', 'agents.name', sql<number>`sum(seconds)::integer`.as('seconds')])
      .where('ticket_id', '=', ticketId)
      .groupBy(['agents.id', 'agents.name'])
      .orderBy('seconds', 'desc')
      .orderBy('agents.id')
      .execute(),
  ]);
  return {
    total: sums.reduce((sum, each) => sum + each.seconds, 0),
    agents: sums.map(({ id, name, seconds }) => ({ agent: { id, name }, seconds })),
    items: rows.map(presented),
  };
}

/** One entry, after the caller made or changed it. */
export async function oneTimeEntry(look: Look, id: number): Promise<TimeEntry> {
  const row = await entriesOf(look).where('time_entries.id', '=', id).executeTakeFirst();
  return row ? presented(row) : notFound('time-entry');
}

function entriesOf(look: Look) {
  return look.db
    .selectFrom('time_entries')
    .innerJoin('agents', 'agents.id', 'time_entries.agent_id')
    .select(['time_entries.id', 'agent_id', 'agents.name', 'seconds', 'note', 'spent_at']);
}

type Row = Awaited<ReturnType<ReturnType<typeof entriesOf>['executeTakeFirstOrThrow']>>;

function presented(row: Row): TimeEntry {
  const { id, seconds, note } = row;
  return { id, agent: { id: row.agent_id, name: row.name }, seconds, note, at: row.spent_at.toISOString() };
}
