import { type TicketView, ticketOrders, ticketViews } from '../../contract/tickets.ts';

export type TicketOrder = (typeof ticketOrders)[number];
/** What a list shows: a view, of one team perhaps. */
export type ListQuery = { view: TicketView; teamId?: number };

/** Reads the view out of an address: `open`, `team-3`. Anything unknown is `open`. */
export function viewFromAddress(text: string): ListQuery {
  const team = /^team-([1-9]\d{0,15})$/.exec(text);
  if (team) return { view: 'open', teamId: Number(team[1]) };
  return { view: ticketViews.find((view) => view === text) ?? 'open' };
}

/** The order in which a view is read unless somebody chose another: who waits longest where somebody waits. */
export function usualOrder(query: ListQuery): TicketOrder {
  return query.view === 'open' || query.view === 'mine' || query.view === 'unassigned' ? 'waiting-longest' : 'updated';
}

/** The order that somebody chose, or the usual one. */
export function orderFrom(text: unknown, query: ListQuery): TicketOrder {
  return ticketOrders.find((order) => order === text) ?? usualOrder(query);
}
