import type { Page } from '../../../contract/page.ts';
import type { JournalEvent } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';
import { readIdCursor, writeCursor } from '../../platform/cursor.ts';
import { journalRows, presentJournal } from './present-journal.ts';

/** What people with rights changed, newest first, by id: a change shows at once, before it has its position. */
export async function auditPage(
  look: Look,
  query: { after?: string | undefined; limit: number },
): Promise<Page<JournalEvent>> {
  let rows = journalRows(look)
    .where('audit', '=', true)
    .orderBy('events.id', 'desc')
    .limit(query.limit + 1);
  if (query.after) rows = rows.where('events.id', '<', readIdCursor(query.after));
  const found = (await rows.execute()).map(presentJournal);
  const items = found.slice(0, query.limit);
  const last = items.at(-1);
  return { items, next: found.length > query.limit && last ? writeCursor([last.id]) : null };
}
