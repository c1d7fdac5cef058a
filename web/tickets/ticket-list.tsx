import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { ViewGroup, ViewGrouping } from '../../contract/views.ts';
import { ChooseBox } from './choose-box.tsx';
import { GroupHead } from './group-head.tsx';
import { listLines } from './list-lines.ts';
import type { ListRow } from './list-pages.ts';
import classes from './ticket-list.module.css';
import { TicketRow } from './ticket-row.tsx';
import { useSteadyScroll } from './use-steady-scroll.ts';

const rowHeight = 76;
const headHeight = 32;
type Props = {
  label: string;
  rows: ListRow[];
  /** Puts heads between the rows where another group begins. */
  groupBy?: ViewGrouping | null;
  groups?: ViewGroup[] | undefined;
  selectedId: number | null;
  addressOf: (id: number) => string;
  onNear: (id: number) => void;
  onEnd: () => void;
  /** Which rows are on screen now. */
  onShown: (first: number, last: number) => void;
};

/** The rows of a view, only those on screen drawn, more loaded towards the end. New rows above never move what one reads. */
export function TicketList({ label, rows, groupBy = null, groups, selectedId, addressOf, ...told }: Props) {
  const { onNear, onEnd, onShown } = told;
  const lines = useMemo(() => listLines(rows, groupBy, groups), [rows, groupBy, groups]);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (lines[at]?.kind === 'head' ? headHeight : rowHeight),
    getItemKey: (at) => lines[at]?.key ?? at,
    overscan: 8,
  });
  const shown = list.getVirtualItems();
  const first = lines[shown[0]?.index ?? 0]?.at ?? 0;
  const last = lines[shown.at(-1)?.index ?? 0]?.at ?? 0;
  useEffect(() => onShown(first, last), [first, last, onShown]);
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 10) onEnd();
  }, [last, rows.length, onEnd]);
  useSteadyScroll(scroller, rows, rowHeight);
  const selectedAt = lines.findIndex((line) => line.kind === 'row' && line.row.id === selectedId);
  const scrollTo = list.scrollToIndex;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection scrolls, not a row that moved.
  useEffect(() => {
    if (selectedAt >= 0) scrollTo(selectedAt, { align: 'auto' });
  }, [selectedId, scrollTo]);
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul style={{ height: list.getTotalSize() }} aria-label={label}>
        {shown.map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          const place = { transform: `translateY(${item.start}px)` };
          if (line.kind === 'head')
            return (
              <li key={item.key} style={place} className={classes.head} data-plain>
                <GroupHead group={line.group} groupBy={groupBy} />
              </li>
            );
          const selected = line.row.id === selectedId;
          const above = lines[item.index - 1];
          return (
            <li
              key={item.key}
              style={place}
              data-plain={selected || above?.kind !== 'row' || above.row.id === selectedId || undefined}
            >
              <ChooseBox row={line.row} rows={rows} />
              <TicketRow row={line.row} to={addressOf(line.row.id)} selected={selected} onNear={onNear} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
