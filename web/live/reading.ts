import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { RouteAnswer, RouteCall, RouteContract } from '../../contract/route.ts';
import { call } from '../api.ts';

type Given<R extends RouteContract> = Record<never, never> extends RouteCall<R> ? [RouteCall<R>?] : [RouteCall<R>];

/**
 * A read of a route for `useQuery`. It is kept under the noun of its address (`/api/brands/:id` under `brands`), so that
 * whoever changes a thing refreshes everything of its noun.
 */
export function reading<R extends RouteContract>(route: R, ...given: Given<R>) {
  return queryOptions<RouteAnswer<R>>({
    queryKey: [nounOf(route), route.path, given[0] ?? {}],
    queryFn: () => call(route, ...given),
  });
}

/** The same for a keyset-paged list, with `useInfiniteQuery`. */
export function readingPages<R extends RouteContract>(route: R, query: NonNullable<RouteCall<R>['query']>) {
  return infiniteQueryOptions({
    queryKey: [nounOf(route), route.path, 'pages', query],
    queryFn: ({ pageParam }) => call(route, ...([{ query: { ...query, after: pageParam } }] as unknown as Given<R>)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last as { next: string | null }).next ?? undefined,
  });
}

/** The first word of a route's address after `/api/`. */
export function nounOf(route: RouteContract): string {
  return route.path.split('/')[2] ?? route.path;
}
