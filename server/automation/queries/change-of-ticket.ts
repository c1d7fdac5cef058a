import { sql } from 'kysely';
import type { ChangeKind, FieldChange } from '../../../contract/automation.ts';
import type { Look } from '../../platform/context.ts';
import { changesOfEvents, kindOfEvent, readEvents } from '../rules/changes-of-events.ts';

/** Everything that one transaction did to one ticket. */
export type ChangeOfTicket = {
  /** All its events that rules hear, in order. */
  eventIds: number[];
  position: number;
  kinds: ChangeKind[];
  by: 'customer' | 'agent' | 'system';
  /** The agent who did it. */
  agentId: number | null;
  changes: FieldChange[];
  messageIds: number[];
};

type Row = {
  id: number;
  position: number | null;
  name: string;
  payload: unknown;
  actor_kind: 'customer' | 'agent' | 'system';
  actor_id: number | null;
};

/**
 * The change that an event belongs to: all events of the same ticket, chain and depth that one transaction told. Also those that
 * have no position yet: they were committed together and belong together.
 */
export async function changeOfTicket(
  look: Look,
  event: { id: number; position: number; ticketId: number; cause: { chain: string; depth: number } },
): Promise<ChangeOfTicket> {
  const { rows } = await sql<Row>`
    with this as (select transaction from events where position = ${event.position})
    select id, position, name, payload, actor_kind, actor_id from events, this
    where ticket_id = ${event.ticketId} and position is not null and events.transaction = this.transaction
      and chain = ${event.cause.chain} and depth = ${event.cause.depth} and name = any(${readEvents as string[]})
    union all
    select id, position, name, payload, actor_kind, actor_id from events, this
    where ticket_id = ${event.ticketId} and position is null and events.transaction = this.transaction
      and chain = ${event.cause.chain} and depth = ${event.cause.depth} and name = any(${readEvents as string[]})
    order by id`.execute(look.db);
  return changeFrom(rows, event.position);
}

function changeFrom(rows: readonly Row[], position: number): ChangeOfTicket {
  const [first] = rows;
  return {
    eventIds: rows.map((row) => row.id),
    position,
    kinds: [...new Set(rows.flatMap((row) => kindOfEvent(row) ?? []))],
    by: first?.actor_kind ?? 'system',
    agentId: first?.actor_kind === 'agent' ? first.actor_id : null,
    changes: changesOfEvents(rows),
    messageIds: rows.flatMap((row) => messageOf(row) ?? []),
  };
}

const writing = ['ticket.customer-wrote', 'ticket.replied', 'ticket.noted'];

/** The message that an event tells of; null for events that tell of none. */
export function messageOf({ name, payload }: { name: string; payload: unknown }): number | null {
  return writing.includes(name) ? (payload as { messageId: number }).messageId : null;
}

/** The words of messages, lower case. */
export async function wordsOfMessages(look: Look, ids: readonly number[]): Promise<string> {
  if (ids.length === 0) return '';
  const rows = await look.db
    .selectFrom('messages')
    .select(sql<string>`left(text, 50000)`.as('text'))
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute();
  return rows.map((row) => row.text.toLowerCase()).join('\n');
}
