import { infiniteQueryOptions } from '@tanstack/react-query';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { viewsRoutes } from '../../contract/views.ts';
import { call } from '../api.ts';
import type { ListPage } from './list-pages.ts';
import { type ListQuery, orderFrom, savedOrderFrom } from './ticket-view.ts';

/** Under this key lie the lists of the inbox; `useFreshPages` renews them page by page. */
export const listKey = 'ticket-list';

/** A list of the inbox, loaded page by page and never as a whole again. */
export function ticketListQuery(query: ListQuery, order: string) {
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

/** One page of a list, `after` a cursor or from the beginning; `order` as it stands in the address. */
export function fetchListPage(query: ListQuery, order: string, after: string): Promise<ListPage> {
  const from = after ? { after } : {};
  if ('viewId' in query)
    return call(viewsRoutes.listViewTickets, {
      params: { id: query.viewId },
      query: { ...savedOrderFrom(order), ...from },
    });
  return call(ticketsRoutes.listTickets, { query: { ...query, order: orderFrom(order, query), ...from } });
}
