import type { JournalEvent } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';

/** Rows of the journal as `presentJournal` takes them, with the names of agents. */
export function journalRows(look: Look) {
  return look.db
    .selectFrom('events')
    .leftJoin('agents', (join) => join.onRef('agents.id', '=', 'events.actor_id').on('events.actor_kind', '=', 'agent'))
    .select(['events.id', 'position', 'at', 'actor_kind', 'actor_id', 'ticket_id', 'payload'])
    .select(['events.name as event', 'agents.name as actorName']);
}

type JournalRow = Awaited<ReturnType<ReturnType<typeof journalRows>['executeTakeFirstOrThrow']>>;

/** The only place where a row of the journal becomes JSON. A customer is named by id: the customers' room knows more. */
export function presentJournal(row: JournalRow): JournalEvent {
  return {
    position: row.position ?? 0,
    id: row.id,
    name: row.event,
    at: row.at.toISOString(),
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actorName },
    ticketId: row.ticket_id,
    payload: row.payload as JournalEvent['payload'],
  };
}
