import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Does `work` at once when asked, then at most every `pause` ms, however often it is asked. The last asking is never lost:
 * what happens within a pause is worked on at its end. (A debounce that begins at once forgets it.)
 */
export function useSoon(work: () => void, pause: number): () => void {
  const latest = useRef(work);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const askedAgain = useRef(false);
  useLayoutEffect(() => {
    latest.current = work;
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return useCallback(() => {
    const begin = () => {
      askedAgain.current = false;
      timer.current = setTimeout(rest, pause);
      latest.current();
    };
    const rest = () => {
      timer.current = undefined;
      if (askedAgain.current) begin();
    };
    if (timer.current === undefined) begin();
    else askedAgain.current = true;
  }, [pause]);
}
