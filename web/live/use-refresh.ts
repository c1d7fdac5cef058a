import { useQueryClient } from '@tanstack/react-query';
import type { RouteContract } from '../../contract/route.ts';
import { nounOf } from './reading.ts';

/** Fetches again everything on screen that belongs to the nouns of the given routes, after one of them was changed. */
export function useRefresh(): (...routes: RouteContract[]) => Promise<unknown> {
  const client = useQueryClient();
  return (...routes) => Promise.all(routes.map((route) => client.invalidateQueries({ queryKey: [nounOf(route)] })));
}
