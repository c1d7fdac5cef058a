import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { RouteAnswer } from '../../contract/route.ts';
import { type SearchKind, searchRoutes } from '../../contract/search.ts';
import { call } from '../api.ts';

export type SearchAnswer = RouteAnswer<typeof searchRoutes.search>;
export type SearchAsked = { query: string; kind: SearchKind; order: 'relevance' | 'newest' };

/** What a query finds of one kind, page by page. */
export function searchPages(asked: SearchAsked) {
  return infiniteQueryOptions({
    queryKey: ['search', asked],
    queryFn: ({ pageParam }) =>
      call(searchRoutes.search, { query: { ...asked, ...(pageParam && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (last: SearchAnswer) => last[asked.kind]?.next ?? undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
