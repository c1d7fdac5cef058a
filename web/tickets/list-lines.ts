import type { ViewGroup, ViewGrouping } from '../../contract/views.ts';
import type { ListRow } from './list-pages.ts';

/** A line of a list: a ticket, or the head of the group that begins there. `at` is the place of the row among the rows. */
export type ListLine =
  | { kind: 'row'; key: string; row: ListRow; at: number }
  | { kind: 'head'; key: string; group: ViewGroup; at: number };

/** Rows with the heads of their groups between them. A group that was not told yet (a ticket came meanwhile) gets a head all the same. */
export function listLines(
  rows: readonly ListRow[],
  groupBy: ViewGrouping | null,
  groups: readonly ViewGroup[] = [],
): ListLine[] {
  let last: ViewGroup['key'] | undefined;
  return rows.flatMap((row, at): ListLine[] => {
    const line: ListLine = { kind: 'row', key: `row-${row.id}`, row, at };
    if (groupBy === null) return [line];
    const { key, name } = groupOf(row, groupBy);
    if (at > 0 && key === last) return [line];
    last = key;
    const told = groups.find((group) => group.key === key);
    return [{ kind: 'head', key: `head-${key}`, group: told ?? { key, name, count: 0 }, at }, line];
  });
}

function groupOf(row: ListRow, groupBy: ViewGrouping): Pick<ViewGroup, 'key' | 'name'> {
  if (groupBy === 'assignee' || groupBy === 'team' || groupBy === 'brand')
    return { key: row[groupBy]?.id ?? null, name: row[groupBy]?.name ?? null };
  return { key: row[groupBy], name: null };
}
