import type { JournalEvent } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';
import { journalAfter } from '../../staff/queries/journal-after.ts';
import { readableTicket } from '../policy.ts';

/** What happened to one ticket, in order of position, with the names of the agents and customers who acted. */
export async function listTicketEvents(
  look: Look,
  ticketId: number,
  page: { after: number; limit: number },
): Promise<{ items: JournalEvent[] }> {
  await readableTicket(look, ticketId);
  const { items } = await journalAfter(look, { ...page, ticketId });
  const names = await customerNames(look, items);
  return { items: items.map((item) => withCustomerName(item, names)) };
}

/** The journal itself knows only the names of agents. */
async function customerNames(look: Look, items: readonly JournalEvent[]): Promise<Map<number, string>> {
  const ids = items.flatMap(({ actor }) => (actor.kind === 'customer' && actor.id !== null ? [actor.id] : []));
  if (ids.length === 0) return new Map();
  const rows = await look.db.selectFrom('customers').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.flatMap(({ id, name }) => (name ? [[id, name] as const] : [])));
}

function withCustomerName(item: JournalEvent, names: ReadonlyMap<number, string>): JournalEvent {
  const { actor } = item;
  if (actor.kind !== 'customer' || actor.id === null) return item;
  return { ...item, actor: { ...actor, name: names.get(actor.id) ?? null } };
}
