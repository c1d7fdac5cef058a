import type { JournalEvent } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';
import { listJournal } from '../../settings/queries/list-journal.ts';
import { readableTicket } from '../policy.ts';

/** What happened to one ticket, in order of position. */
export async function listTicketEvents(
  look: Look,
  ticketId: number,
  page: { after: number; limit: number },
): Promise<{ items: JournalEvent[] }> {
  await readableTicket(look, ticketId);
  const { items } = await listJournal(look, { ...page, ticketId });
  return { items };
}
