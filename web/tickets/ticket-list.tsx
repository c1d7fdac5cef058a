import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { TicketRow as Row } from '../../contract/tickets.ts';
import classes from './ticket-list.module.css';
import { TicketRow } from './ticket-row.tsx';
import { useSteadyScroll } from './use-steady-scroll.ts';

const rowHeight = 76;
type Props = {
  label: string;
  rows: Row[];
  selectedId: number | null;
  addressOf: (id: number) => string;
  onNear: (id: number) => void;
  onEnd: () => void;
  /** Which rows are on screen now. */
  onShown: (first: number, last: number) => void;
};

/** The rows of a view, only those on screen drawn, more loaded towards the end. New rows above never move what one reads. */
export function TicketList({ label, rows, selectedId, addressOf, onNear, onEnd, onShown }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (at) => rows[at]?.id ?? at,
    overscan: 8,
  });
  const shown = list.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => onShown(first, last), [first, last, onShown]);
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 10) onEnd();
  }, [last, rows.length, onEnd]);
  useSteadyScroll(scroller, rows, rowHeight);
  const selectedAt = rows.findIndex((row) => row.id === selectedId);
  const scrollTo = list.scrollToIndex;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection scrolls, not a row that moved.
  useEffect(() => {
    if (selectedAt >= 0) scrollTo(selectedAt, { align: 'auto' });
  }, [selectedId, scrollTo]);
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul style={{ height: list.getTotalSize() }} aria-label={label}>
        {shown.map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          const selected = row.id === selectedId;
          return (
            <li
              key={item.key}
              style={{ transform: `translateY(${item.start}px)` }}
              data-plain={selected || item.index === 0 || rows[item.index - 1]?.id === selectedId || undefined}
            >
              <TicketRow row={row} to={addressOf(row.id)} selected={selected} onNear={onNear} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
