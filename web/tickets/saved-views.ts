import { useQuery } from '@tanstack/react-query';
import { type View, type ViewCount, viewsRoutes } from '../../contract/views.ts';
import { reading } from '../live/reading.ts';

const minute = 60_000;

/** The views that somebody made and the reader may see; undefined until they are loaded. */
export function useSavedViews(): View[] | undefined {
  return useQuery({ ...reading(viewsRoutes.listViews), staleTime: 5 * minute }).data?.items;
}

/** One of them; undefined until it is loaded, null where there is none (any more). */
export function useSavedView(id: number | null): View | null | undefined {
  const views = useSavedViews();
  return views && (views.find((view) => view.id === id) ?? null);
}

/** How many tickets each of them holds, by view. News of tickets renews it; what changes as time goes by is asked for every minute. */
export function useViewCounts(): ReadonlyMap<number, ViewCount> {
  const counts = useQuery({ ...reading(viewsRoutes.countViews), refetchInterval: minute });
  return new Map(counts.data?.items.map((each) => [each.viewId, each]));
}

/** How a view stands in an address: `view-12`. */
export const addressOfView = (id: number) => `view-${id}`;
