import { sql } from 'kysely';
import type { EventName } from '../../../contract/events.ts';
import type { Look } from '../../platform/context.ts';

/** Facts about tickets that leave every word as it is. A fact that is not listed here is taken to change words. */
const wordless: readonly EventName[] = [
  'ticket.assigned',
  'ticket.closed',
  'ticket.custom-status-changed',
  'ticket.deleted',
  'ticket.due-changed',
  'ticket.fields-changed',
  'ticket.followed',
  'ticket.form-changed',
  'ticket.marked-spam',
  'ticket.priority-changed',
  'ticket.problem-changed',
  'ticket.reopened',
  'ticket.restored',
  'ticket.solved',
  'ticket.status-changed',
  'ticket.tags-changed',
  'ticket.team-changed',
  'ticket.time-spent',
  'ticket.checklist-changed',
  'ticket.type-changed',
  'ticket.unfollowed',
  'ticket.unmarked-spam',
  'message.delivery-changed',
  'survey.sent',
  'survey.answered',
];
const ofCustomers: readonly EventName[] = ['customer.changed', 'customer.merged', 'customer.merge-undone'];

/** Where the index stands and where the journal does. */
export async function searchPositions(look: Look): Promise<{ cursor: number; head: number }> {
  return look.db
    .selectFrom('search_cursor')
    .innerJoin('event_relay', (join) => join.onTrue())
    .select(['position as cursor', 'last_position as head'])
    .executeTakeFirstOrThrow();
}

/** Tickets whose words changed behind one position and up to another. */
export async function changedWords(look: Look, after: number, upTo: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with told as (select name, ticket_id, payload from events where position > ${after} and position <= ${upTo})
    select ticket_id as id from told where ticket_id is not null and name <> all(${wordless as string[]})
    union
    select tickets.id from told, jsonb_each(payload) as field(name, value)
    join tickets on jsonb_typeof(value) = 'number' and tickets.requester_id = value::bigint
    where told.name = any(${ofCustomers as string[]}) and field.name in ('customerId', 'keptId', 'mergedId')`.execute(
    look.db,
  );
  return rows.map((row) => row.id);
}
