import type { Kysely, Selectable } from 'kysely';
import type { EventName } from '../../../contract/events.ts';
import type { Events, Tables } from '../../migrations/tables.ts';

/**
 * Where an event comes from: all events of one transaction, and of all reactions to them, are links of one `chain`; `depth`
 * counts how many reactions lie between it and what somebody did.
 */
export type Cause = { chain: string; depth: number };

/** A row of the journal that has its position. `N` narrows the name where a reaction hears only some. */
export type PlacedEvent = {
  id: number;
  position: number;
  at: Date;
  actorKind: 'agent' | 'customer' | 'system';
  actorId: number | null;
  ticketId: number | null;
  name: EventName;
  payload: unknown;
  cause: Cause;
};

const columns = [
  'id',
  'position',
  'at',
  'actor_kind',
  'actor_id',
  'ticket_id',
  'name',
  'payload',
  'chain',
  'depth',
] as const;
type EventRow = Pick<Selectable<Events>, (typeof columns)[number]>;

/** Events after a position, in order, at most `limit`; only some names when given. */
export async function eventsAfter(
  db: Kysely<Tables>,
  position: number,
  limit: number,
  names?: readonly string[],
): Promise<PlacedEvent[]> {
  let rows = db.selectFrom('events').select(columns).where('position', '>', position).orderBy('position').limit(limit);
  if (names) rows = rows.where('name', 'in', names);
  return (await rows.execute()).map(placedEvent);
}

/** The event at one position. */
export async function eventAt(db: Kysely<Tables>, position: number): Promise<PlacedEvent | undefined> {
  const row = await db.selectFrom('events').select(columns).where('position', '=', position).executeTakeFirst();
  return row && placedEvent(row);
}

/** The newest position given. */
export async function lastPosition(db: Kysely<Tables>): Promise<number> {
  return (await db.selectFrom('event_relay').select('last_position').executeTakeFirstOrThrow()).last_position;
}

function placedEvent(row: EventRow): PlacedEvent {
  return {
    id: row.id,
    position: row.position ?? 0,
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    ticketId: row.ticket_id,
    name: row.name as EventName,
    payload: row.payload,
    cause: { chain: row.chain, depth: row.depth },
  };
}
