import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type View, type ViewGroup, type ViewTicket, viewOrders } from '../../contract/views.ts';
import { useCustomFields } from '../ui/custom-fields.ts';
import { GroupHead } from './group-head.tsx';
import { listLines } from './list-lines.ts';
import type { ListRow } from './list-pages.ts';
import type { SavedOrder } from './ticket-view.ts';
import { ViewCell } from './view-cell.tsx';
import css from './view-table.module.css';

const rowHeight = 40;
type Props = {
  view: View;
  order: SavedOrder | null;
  rows: ListRow[];
  groups?: ViewGroup[] | undefined;
  addressOf: (id: number) => string;
  onOrder: (order: SavedOrder) => void;
  onNear: (id: number) => void;
  onEnd: () => void;
  onShown: (first: number, last: number) => void;
};

/** The tickets of a view as a table with the columns it asks for; only rows on screen are drawn. */
export function ViewTable({ view, order, rows, groups, addressOf, ...told }: Props) {
  const { onEnd, onShown, onNear } = told;
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => listLines(rows, view.groupBy, groups), [rows, view.groupBy, groups]);
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (at) => lines[at]?.key ?? at,
    overscan: 12,
  });
  const shown = list.getVirtualItems();
  const first = lines[shown[0]?.index ?? 0]?.at ?? 0;
  const last = lines[shown.at(-1)?.index ?? 0]?.at ?? 0;
  useEffect(() => onShown(first, last), [first, last, onShown]);
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 10) onEnd();
  }, [last, rows.length, onEnd]);
  const columns = { '--columns': `minmax(240px, 3fr) repeat(${view.columns.length}, minmax(96px, 1fr))` };
  const now = order ?? { order: view.order, direction: view.direction };
  return (
    <div ref={scroller} className={css.scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows that are placed one by one cannot be those of a table element */}
      <div
        role="table"
        className={css.table}
        style={columns as CSSProperties}
        aria-label={view.name}
        aria-rowcount={-1}
      >
        <Titles columns={['subject', ...view.columns]} now={now} onOrder={told.onOrder} />
        {/* biome-ignore lint/a11y/useSemanticElements: the same */}
        <div role="rowgroup" className={css.rows} style={{ height: list.getTotalSize() }}>
          {shown.map((item) => {
            const line = lines[item.index];
            if (!line) return null;
            return (
              // biome-ignore lint/a11y/useSemanticElements: the same
              // biome-ignore lint/a11y/useFocusableInteractive: its link is focused
              <div key={item.key} role="row" style={{ transform: `translateY(${item.start}px)` }}>
                {line.kind === 'head' ? (
                  // biome-ignore lint/a11y/useSemanticElements: the same
                  <div role="cell">
                    <GroupHead group={line.group} groupBy={view.groupBy} />
                  </div>
                ) : (
                  <Cells
                    row={line.row as ViewTicket}
                    columns={view.columns}
                    to={addressOf(line.row.id)}
                    onNear={onNear}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

type TitlesProps = { columns: readonly string[]; now: SavedOrder; onOrder: (order: SavedOrder) => void };

function Titles({ columns, now, onOrder }: TitlesProps) {
  const { t } = useTranslation();
  const fields = useCustomFields('ticket');
  const words = (column: string) =>
    column.startsWith('cf.')
      ? (fields.find((field) => `cf.${field.key}` === column)?.label ?? t('conditions:fieldGone'))
      : t(`views:column.${column}`);
  const Arrow = now.direction === 'ascending' ? IconArrowUp : IconArrowDown;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the same as for the table
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons are focused
    <div role="row" className={`${css.line} ${css.titles}`}>
      {columns.map((column) => {
        const order = viewOrders.find((each) => each === column);
        const isNow = order === now.order;
        const turned = now.direction === 'ascending' ? 'descending' : 'ascending';
        return (
          // biome-ignore lint/a11y/useSemanticElements: the same as for the table
          // biome-ignore lint/a11y/useFocusableInteractive: its button is focused
          <div key={column} role="columnheader" className={css.cell} {...(isNow ? { 'aria-sort': now.direction } : {})}>
            {order ? (
              <button
                type="button"
                title={t('views:sortBy', { column: words(column) })}
                onClick={() => onOrder({ order, direction: isNow ? turned : 'ascending' })}
              >
                {words(column)}
                {isNow && <Arrow size={12} aria-hidden="true" />}
              </button>
            ) : (
              words(column)
            )}
          </div>
        );
      })}
    </div>
  );
}

type CellsProps = { row: ViewTicket; columns: readonly string[]; to: string; onNear: (id: number) => void };

function Cells({ row, columns, to, onNear }: CellsProps) {
  return (
    <div className={`${css.line} ${css.row}`} role="presentation" data-unread={row.unread || undefined}>
      {/* biome-ignore lint/a11y/useSemanticElements: the same as for the table */}
      <div role="cell" className={css.cell}>
        <Link
          to={to}
          search={true}
          className={css.subject}
          dir="auto"
          data-ticket={row.id}
          onMouseEnter={() => onNear(row.id)}
          onFocus={() => onNear(row.id)}
        >
          {row.subject}
        </Link>
      </div>
      {columns.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: the same as for the table
        <div key={column} role="cell" className={css.cell} dir="auto">
          <ViewCell row={row} column={column} />
        </div>
      ))}
    </div>
  );
}
