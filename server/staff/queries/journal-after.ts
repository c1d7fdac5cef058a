import type { JournalEvent } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';
import { lastPosition } from '../../platform/events/journal.ts';
import { journalRows, presentJournal } from './present-journal.ts';

export type JournalQuery = { after: number; limit: number; ticketId?: number | undefined };

/** The journal after a position, in order. `last` is the position to ask after next: of the newest event read, or of the whole journal when there is no more. */
export async function journalAfter(look: Look, query: JournalQuery): Promise<{ items: JournalEvent[]; last: number }> {
  // Read before the rows: an event placed meanwhile is found by the next question and never skipped.
  const newest = await lastPosition(look.db);
  let rows = journalRows(look)
    .where('position', '>', query.after)
    .where('position', '<=', newest)
    .orderBy('position')
    .limit(query.limit);
  if (query.ticketId !== undefined) rows = rows.where('ticket_id', '=', query.ticketId);
  const items = (await rows.execute()).map(presentJournal);
  const full = items.length === query.limit;
  return { items, last: full ? (items.at(-1)?.position ?? newest) : Math.max(newest, query.after) };
}
