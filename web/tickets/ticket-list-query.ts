import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Page } from '../../contract/page.ts';
import { type TicketRow, ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import type { ListQuery, TicketOrder } from './ticket-view.ts';

/** Under this key lie the lists of the inbox; `useFreshPages` renews them page by page. */
export const listKey = 'ticket-list';

/** A list of the inbox, loaded page by page and never as a whole again. */
export function ticketListQuery(query: ListQuery, order: TicketOrder) {
  return infiniteQueryOptions({
    queryKey: [listKey, query, order],
    queryFn: ({ pageParam }) => fetchListPage(query, order, pageParam),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** One page of a list, `after` a cursor or from the beginning. */
export function fetchListPage(query: ListQuery, order: TicketOrder, after: string): Promise<Page<TicketRow>> {
  return call(ticketsRoutes.listTickets, { query: { ...query, order, ...(after ? { after } : {}) } });
}
