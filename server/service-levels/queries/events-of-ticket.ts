import { sql } from 'kysely';
import type { Look } from '../../platform/context.ts';
import type { PlacedEvent } from '../../platform/events/journal.ts';
import { historyEvents } from '../rules/ticket-history.ts';

type Told = Pick<PlacedEvent, 'id' | 'at' | 'name' | 'payload' | 'cause'>;

/** The events that make a ticket's history, in order; also those that are committed but have no position yet. */
export async function eventsOfTicket(look: Look, ticketId: number): Promise<Told[]> {
  const names = [...historyEvents];
  const { rows } = await sql<Omit<Told, 'cause'> & { chain: string; depth: number }>`
    select id, at, name, payload, chain, depth from events
      where ticket_id = ${ticketId} and position is not null and name = any(${names})
    union all
    select id, at, name, payload, chain, depth from events
      where ticket_id = ${ticketId} and position is null and name = any(${names})
    order by id`.execute(look.db);
  return rows.map(({ chain, depth, ...event }) => ({ ...event, cause: { chain, depth } }));
}
