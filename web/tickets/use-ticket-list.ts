import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ListRow } from './list-pages.ts';
import { ticketListQuery } from './ticket-list-query.ts';
import type { ListQuery } from './ticket-view.ts';
import { useFreshPages } from './use-fresh-pages.ts';

/** The rows of a view, page by page, each ticket once even when it moved between two pages. */
export function useTicketList(query: ListQuery, order: string) {
  const list = useInfiniteQuery(ticketListQuery(query, order));
  const onShown = useFreshPages(query, order, list.isFetching);
  const rows = useMemo(() => {
    const seen = new Map<number, ListRow>();
    for (const page of list.data?.pages ?? [])
      for (const row of page.items) if (!seen.has(row.id)) seen.set(row.id, row);
    return [...seen.values()];
  }, [list.data]);
  return { ...list, rows, groups: list.data?.pages[0]?.groups, onShown };
}
