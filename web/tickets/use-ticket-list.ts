import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type TicketRow, ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import type { ListQuery, TicketOrder } from './ticket-view.ts';

/** The rows of a view, page by page, each ticket once even when it moved between two pages. */
export function useTicketList(query: ListQuery, order: TicketOrder) {
  const list = useInfiniteQuery(ticketListQuery(query, order));
  const rows = useMemo(() => {
    const seen = new Map<number, TicketRow>();
    for (const page of list.data?.pages ?? [])
      for (const row of page.items) if (!seen.has(row.id)) seen.set(row.id, row);
    return [...seen.values()];
  }, [list.data]);
  return { ...list, rows };
}

export function ticketListQuery(query: ListQuery, order: TicketOrder) {
  return infiniteQueryOptions({
    queryKey: ['tickets', query, order],
    queryFn: ({ pageParam }) =>
      call(ticketsRoutes.listTickets, { query: { ...query, order, ...(pageParam ? { after: pageParam } : {}) } }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
}
