import { z } from 'zod';
import type { Page } from '../../../contract/page.ts';
import { id } from '../../../contract/route.ts';
import type { TicketRow } from '../../../contract/tickets.ts';
import type { Look } from '../../platform/context.ts';
import { cursorOf, keyOf } from '../../platform/page-cursor.ts';
import { readableTicket } from '../policy.ts';
import { seenBy } from './seen-by.ts';
import { type ListedTicket, listedColumns, ticketRow } from './ticket-row.ts';

/** The incidents of a problem that the actor may see, newest first, one keyset page. */
export async function listIncidents(
  look: Look,
  problemId: number,
  query: { after?: string | undefined; limit: number },
): Promise<Page<TicketRow>> {
  await readableTicket(look, problemId);
  let page = look.db
    .selectFrom('tickets')
    .select(['tickets.id', 'tickets.id as key'])
    .where('tickets.problem_id', '=', problemId)
    .where('tickets.deleted_at', 'is', null)
    .where(seenBy(look))
    .orderBy('tickets.id', 'desc')
    .limit(query.limit + 1);
  if (query.after) page = page.where('tickets.id', '<', keyOf(query.after, z.tuple([id]))[0]);
  const rows = (await listedColumns(look, page).orderBy('tickets.id', 'desc').execute()) as ListedTicket[];
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return { items: shown.map(ticketRow), next: rows.length > query.limit && last ? cursorOf(last.id) : null };
}
