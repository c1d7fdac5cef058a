import { useSyncExternalStore } from 'react';

/** The tickets that were chosen in a list to be changed together, and where a range to the next one begins. */
type Chosen = { readonly ids: ReadonlySet<number>; readonly last: number | null };

const nothing: Chosen = { ids: new Set(), last: null };
let chosen = nothing;
const hearers = new Set<() => void>();

/** Chooses a ticket, or not any more. */
export function toggleChosen(id: number): void {
  const ids = new Set(chosen.ids);
  if (!ids.delete(id)) ids.add(id);
  change({ ids, last: id });
}

/** Chooses everything from the ticket chosen last up to this one, in the order of the list. */
export function chooseUpTo(rows: readonly { id: number }[], id: number): void {
  const to = rows.findIndex((row) => row.id === id);
  const from = rows.findIndex((row) => row.id === chosen.last);
  if (from < 0 || to < 0) {
    toggleChosen(id);
    return;
  }
  const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id);
  change({ ids: new Set([...chosen.ids, ...range]), last: id });
}

/** Chooses the next or previous ticket besides; the first step chooses the one it starts from. */
export function chooseNext(rows: readonly { id: number }[], step: 1 | -1, start: number | null): void {
  const from = chosen.last ?? start;
  const at = rows.findIndex((row) => row.id === from);
  const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
  if (!next) return;
  const begun = at >= 0 && from !== null ? [from] : [];
  change({ ids: new Set([...chosen.ids, ...begun, next.id]), last: next.id });
}

export function clearChosen(): void {
  if (chosen !== nothing) change(nothing);
}

/** The ids of the chosen tickets. */
export function useChosen(): ReadonlySet<number> {
  return useSyncExternalStore(hear, () => chosen).ids;
}

function hear(hearer: () => void): () => void {
  hearers.add(hearer);
  return () => hearers.delete(hearer);
}

function change(to: Chosen): void {
  chosen = to;
  for (const each of hearers) each();
}
