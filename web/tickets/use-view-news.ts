import { useEffect, useEffectEvent, useRef } from 'react';
import { viewsRoutes } from '../../contract/views.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { useTopic } from '../live/use-topic.ts';

/** The house counts a view at most every two seconds, so that asking sooner could answer what was before the news. */
const countedAgainMs = 3_000;

/** Renews the views that somebody made, and how many tickets they hold: so long after the last news, and meanwhile as often. Once, in the shell. */
export function useViewNews(): void {
  const refresh = useRefresh();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const isMore = useRef(false);
  const count = useEffectEvent(() => {
    if (timer.current) {
      isMore.current = true;
      return;
    }
    timer.current = setTimeout(() => {
      timer.current = null;
      void refresh(viewsRoutes.countViews);
      if (isMore.current) count();
      isMore.current = false;
    }, countedAgainMs);
  });
  useTopic('tickets', () => count());
  useTopic('views', () => void refresh(viewsRoutes.listViews, viewsRoutes.countViews));
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
}
