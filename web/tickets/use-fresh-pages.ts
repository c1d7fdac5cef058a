import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { useSoon } from '../live/use-soon.ts';
import { useTopic } from '../live/use-topic.ts';
import { type ListPages, pagesShown, withPage } from './list-pages.ts';
import { fetchListPage, ticketListQuery } from './ticket-list-query.ts';
import type { ListQuery } from './ticket-view.ts';

/**
 * Keeps a list fresh by fetching only its first page and the pages on screen, however many were loaded; the others when
 * they come on screen. Answers what is to be told when other rows are shown. `busy` while the list loads more by itself.
 */
export function useFreshPages(query: ListQuery, order: string, busy: boolean) {
  const client = useQueryClient();
  const key = ticketListQuery(query, order).queryKey;
  const shown = useRef({ first: 0, last: 0 });
  const stale = useRef(new Set<number>());
  const running = useRef(false);
  const renew = async () => {
    if (running.current || busy) return;
    running.current = true;
    for (let at = next(); at !== undefined; at = next()) {
      stale.current.delete(at);
      const after = client.getQueryData<ListPages>(key)?.pageParams[at] ?? '';
      const page = await fetchListPage(query, order, after).catch(() => null);
      const list = client.getQueryData<ListPages>(key);
      if (!page || !list || list.pageParams[at] !== after) continue;
      const renewed = withPage(list, at, page);
      if (renewed.nextMoved) stale.current.add(at + 1);
      client.setQueryData<ListPages>(key, renewed.list);
    }
    running.current = false;
  };
  const next = () => {
    const pages = client.getQueryData<ListPages>(key)?.pages ?? [];
    const wanted = [0, ...pagesShown(pages, shown.current.first, shown.current.last)];
    return wanted.find((at) => at < pages.length && stale.current.has(at));
  };
  const soon = useSoon(() => void renew(), 250);
  const everythingMoved = () => {
    // A list on its way may have been read before this happened: its first page is fetched once more.
    const count = Math.max(1, client.getQueryData<ListPages>(key)?.pages.length ?? 0);
    stale.current = new Set(Array.from({ length: count }, (_, at) => at));
    soon();
  };
  useTopic('tickets', everythingMoved);
  const look = useEffectEvent(() => {
    if (document.visibilityState === 'visible') everythingMoved();
  });
  const name = JSON.stringify(key);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that comes from the cache may be old.
  useEffect(look, [name]);
  useEffect(() => {
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  const goOn = useEffectEvent(soon);
  useEffect(() => {
    if (!busy) goOn();
  }, [busy]);
  return useCallback(
    (first: number, last: number) => {
      shown.current = { first, last };
      soon();
    },
    [soon],
  );
}
