import { useSyncExternalStore } from 'react';
import type { View } from '../../contract/views.ts';

/** What the editor begins with; without an id it becomes a new view. */
export type ViewDraft = Omit<View, 'id' | 'rank' | 'mayChange'> & { id?: number };

let opened: ViewDraft | null = null;
const hearers = new Set<() => void>();

/** A view as nobody has changed it yet: what needs a reply, for oneself. */
export const newView: ViewDraft = {
  name: '',
  scope: 'personal',
  teamId: null,
  conditions: { all: [{ field: 'status', op: 'is', values: ['new', 'open'] }] },
  columns: [],
  order: 'waiting',
  direction: 'ascending',
  groupBy: null,
  hidden: false,
};

/** Opens the editor of views, from wherever; null closes it. */
export function editView(draft: ViewDraft | null): void {
  opened = draft;
  for (const each of hearers) each();
}

/** What the editor is open for. */
export function useEditedView(): ViewDraft | null {
  return useSyncExternalStore(
    (hearer) => {
      hearers.add(hearer);
      return () => hearers.delete(hearer);
    },
    () => opened,
  );
}
