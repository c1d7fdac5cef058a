import type { Page } from '../../../contract/page.ts';
import type { SetAsideEvent } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';
import { readIdCursor, writeCursor } from '../../platform/cursor.ts';
import { journalRows, presentJournal } from './present-journal.ts';

/** Events that a reaction could not take yet, oldest first, with what went wrong. */
export async function setAsidePage(
  look: Look,
  query: { after?: string | undefined; limit: number },
): Promise<Page<SetAsideEvent>> {
  let rows = journalRows(look)
    .innerJoin('parked_events', 'parked_events.position', 'events.position')
    .clearSelect()
    .select(['events.id', 'events.position', 'at', 'actor_kind', 'actor_id', 'events.ticket_id', 'payload'])
    .select(['events.name as event', 'agents.name as actorName'])
    .select(['parked_events.id as parkedId', 'reaction', 'state', 'attempts', 'error', 'retry_at'])
    .orderBy('parked_events.id')
    .limit(query.limit + 1);
  if (query.after) rows = rows.where('parked_events.id', '>', readIdCursor(query.after));
  const found = await rows.execute();
  const items = found.slice(0, query.limit).map((row) => ({
    id: row.parkedId,
    reaction: row.reaction,
    event: presentJournal(row),
    state: row.state,
    attempts: row.attempts,
    error: row.error,
    retryAt: row.retry_at?.toISOString() ?? null,
  }));
  const last = items.at(-1);
  return { items, next: found.length > query.limit && last ? writeCursor([last.id]) : null };
}
