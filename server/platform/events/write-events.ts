import type { Kysely } from 'kysely';
import { auditedEventNames, type EventName } from '../../../contract/events.ts';
import type { Tables } from '../../migrations/tables.ts';
import type { Actor } from '../context.ts';
import { sentWithNext } from '../united-round-trips.ts';
import type { Cause } from './journal.ts';

const audited: ReadonlySet<EventName> = new Set(auditedEventNames);

/** A fact as a command told it, not yet written. */
export type ToldEvent = {
  name: EventName;
  payload: unknown;
  at: Date;
  actor: Actor;
  ticketId: number | null;
  cause: Cause;
};

/** PostgreSQL takes 65,535 values in one statement, and an event has nine. */
const perStatement = 5_000;

/**
 * Writes the facts of one transaction in the order they were told, in one statement unless there are thousands. The last thing
 * a transaction does: it travels with the commit.
 */
export async function writeEvents(db: Kysely<Tables>, told: readonly ToldEvent[]): Promise<void> {
  if (told.length === 0) return;
  let rows = told.map(rowOf);
  for (; rows.length > perStatement; rows = rows.slice(perStatement))
    await db.insertInto('events').values(rows.slice(0, perStatement)).execute();
  await db.insertInto('events').values(rows).modifyEnd(sentWithNext).execute();
}

function rowOf(event: ToldEvent) {
  return {
    at: event.at,
    actor_kind: event.actor.kind === 'stranger' ? ('system' as const) : event.actor.kind,
    actor_id: event.actor.kind === 'agent' || event.actor.kind === 'customer' ? event.actor.id : null,
    ticket_id: event.ticketId,
    name: event.name,
    payload: JSON.stringify(event.payload),
    audit: audited.has(event.name),
    chain: event.cause.chain,
    depth: event.cause.depth,
  };
}
