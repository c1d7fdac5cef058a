import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Keeps the row at the top of the view where it is when rows come or go above it. At the very top, new rows show. */
export function useSteadyScroll(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly { id: number }[],
  height: number,
): void {
  const before = useRef(rows);
  useLayoutEffect(() => {
    const element = scroller.current;
    const old = before.current;
    before.current = rows;
    if (!element || old === rows || element.scrollTop < height / 2) return;
    const at = Math.floor(element.scrollTop / height);
    const anchor = old[at];
    const now = anchor ? rows.findIndex((row) => row.id === anchor.id) : -1;
    if (now >= 0 && now !== at) element.scrollTop += (now - at) * height;
  }, [rows, scroller, height]);
}
