import { useEffect } from 'react';

/** Fetches the editor of the composer while nothing else is to be done, so that the first ticket opens with it. */
export function useWarmComposer(): void {
  useEffect(() => {
    const fetch = () => void import('./composer-form.tsx').catch(() => undefined);
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(fetch, 1_500);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(fetch, { timeout: 5_000 });
    return () => cancelIdleCallback(idle);
  }, []);
}
