import { sql } from 'kysely';
import type { JournalEvent } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';
import { lastPosition } from '../../platform/events/journal.ts';

type Found = Omit<JournalEvent, 'at' | 'actor'> & {
  at: Date;
  actor_kind: 'agent' | 'customer' | 'system';
  actor_id: number | null;
  actor_name: string | null;
};

/** Events after a position in gapless order, with the names of who acted. Of one ticket only, when given. */
export async function listJournal(
  look: Look,
  page: { after: number; limit: number; ticketId?: number | undefined },
): Promise<{ items: JournalEvent[]; last: number }> {
  const ofTicket = page.ticketId === undefined ? sql`` : sql`and e.ticket_id = ${page.ticketId}`;
  const last = await lastPosition(look.db);
  const { rows } = await sql<Found>`
    select e.position, e.id, e.name, e.at, e.ticket_id as "ticketId", e.payload, e.actor_kind, e.actor_id,
      case e.actor_kind when 'agent' then (select name from agents a where a.id = e.actor_id) when 'customer' then (select name from customers c where c.id = e.actor_id) end as actor_name
    from events e where e.position > ${page.after} ${ofTicket} order by e.position limit ${page.limit}`.execute(
    look.db,
  );
  return { items: rows.map(journalEvent), last };
}

function journalEvent({ actor_kind, actor_id, actor_name, ...row }: Found): JournalEvent {
  return { ...row, at: row.at.toISOString(), actor: { kind: actor_kind, id: actor_id, name: actor_name } };
}
