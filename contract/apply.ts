import type { News } from './live.ts';
import type { Message, Ticket } from './tickets.ts';

/** What a browser holds of one ticket, and whether any of it must be fetched again. */
export type TicketOnScreen = { ticket: Ticket; messages: Message[]; stale: boolean };

/**
 * The state after one piece of news. A message that travels whole is put in its place (by id, so that telling it twice
 * changes nothing); everything else marks the state stale. `live.test.ts` proves that this, with the refetch it asks for,
 * equals a fresh read.
 */
export function applyNews(before: TicketOnScreen, news: News): TicketOnScreen {
  const arrived = news.message;
  if (!arrived) return { ...before, stale: true };
  if (arrived.ticketId !== before.ticket.id)
    return { ...before, messages: before.messages.filter((each) => each.id !== arrived.id), stale: true };
  return { ...before, messages: withMessage(before.messages, arrived), stale: true };
}

/** Messages in order of id, each once; a newer telling replaces an older one. */
export function withMessage(messages: Message[], arrived: Message): Message[] {
  const others = messages.filter((each) => each.id !== arrived.id);
  const at = others.findIndex((each) => each.id > arrived.id);
  return at < 0 ? [...others, arrived] : others.toSpliced(at, 0, arrived);
}
