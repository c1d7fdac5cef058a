import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';

/** Lets rows of a list be dragged by what carries `data-grip`; two buttons do the same for keyboards and fingers. */
export function useDragOrder(move: (from: number, to: number) => void): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  const moved = useEffectEvent(move);
  useEffect(() => {
    const place = list.current;
    if (!place) return;
    let from: number | null = null;
    const start = ({ target }: DragEvent) => {
      from = (target as Element).closest('[data-grip]') ? rowAt(target) : null;
    };
    const over = (event: DragEvent) => from !== null && event.preventDefault();
    const drop = (event: DragEvent) => {
      const to = rowAt(event.target);
      if (from !== null && to !== null) moved(from, to);
      from = null;
    };
    place.addEventListener('dragstart', start);
    place.addEventListener('dragover', over);
    place.addEventListener('drop', drop);
    return () => {
      place.removeEventListener('dragstart', start);
      place.removeEventListener('dragover', over);
      place.removeEventListener('drop', drop);
    };
  }, []);
  return list;
}

function rowAt(target: EventTarget | null): number | null {
  const row = (target as Element | null)?.closest('li');
  return row?.parentElement ? [...row.parentElement.children].indexOf(row) : null;
}
