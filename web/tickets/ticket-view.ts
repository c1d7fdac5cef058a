import { type TicketView, ticketOrders, ticketViews } from '../../contract/tickets.ts';
import { type Direction, directions, type ViewOrder, viewOrders } from '../../contract/views.ts';

export type TicketOrder = (typeof ticketOrders)[number];
/** What a list shows: a view that every house has, of one team perhaps, or one that somebody made. */
export type HouseQuery = { view: TicketView; teamId?: number };
export type ListQuery = HouseQuery | { viewId: number };
/** The order of a view that somebody made, where the reader chose another. */
export type SavedOrder = { order: ViewOrder; direction: Direction };

/** Reads the view out of an address: `open`, `team-3`, `view-12`. Anything unknown is `open`. */
export function viewFromAddress(text: string): ListQuery {
  const team = /^team-([1-9]\d{0,15})$/.exec(text);
  if (team) return { view: 'open', teamId: Number(team[1]) };
  const saved = /^view-([1-9]\d{0,15})$/.exec(text);
  if (saved) return { viewId: Number(saved[1]) };
  return { view: ticketViews.find((view) => view === text) ?? 'open' };
}

/** The order in which a view is read unless somebody chose another: who waits longest where somebody waits. */
export function usualOrder(query: HouseQuery): TicketOrder {
  return query.view === 'open' || query.view === 'mine' || query.view === 'unassigned' ? 'waiting-longest' : 'updated';
}

/** The order that somebody chose, or the usual one. */
export function orderFrom(text: unknown, query: HouseQuery): TicketOrder {
  return ticketOrders.find((order) => order === text) ?? usualOrder(query);
}

/** The order of a view that somebody made, out of an address like `due.ascending`; null: as the view says. */
export function savedOrderFrom(text: unknown): SavedOrder | null {
  const [first, second] = String(text ?? '').split('.');
  const order = viewOrders.find((each) => each === first);
  const direction = directions.find((each) => each === second);
  return order && direction ? { order, direction } : null;
}

/** The way back. */
export const savedOrderText = ({ order, direction }: SavedOrder) => `${order}.${direction}`;
