import { useSyncExternalStore } from 'react';
import type { BulkChange } from '../../contract/bulk-changes.ts';

let shown: BulkChange | null = null;
const hearers = new Set<() => void>();

/** Shows how far a change of many tickets has come, whatever page one goes to; null takes it away. */
export function showBulk(bulk: BulkChange | null): void {
  shown = bulk;
  for (const each of hearers) each();
}

export function useShownBulk(): BulkChange | null {
  return useSyncExternalStore(
    (hearer) => {
      hearers.add(hearer);
      return () => hearers.delete(hearer);
    },
    () => shown,
  );
}
