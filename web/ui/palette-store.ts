import type { ReactNode } from 'react';

/** Something that the open page offers in the palette. */
export type PaletteAct = { id: string; label: string; icon?: ReactNode; keys?: string; run: () => void };

let offered: readonly PaletteAct[] = [];
const hearers = new Set<() => void>();

/** Offers acts of the open page in the palette until the answered function is called. */
export function offerInPalette(acts: readonly PaletteAct[]): () => void {
  change(acts);
  return () => change(offered.filter((each) => !acts.includes(each)));
}

export function offeredActs(): readonly PaletteAct[] {
  return offered;
}

export function hearOffers(hearer: () => void): () => void {
  hearers.add(hearer);
  return () => hearers.delete(hearer);
}

function change(to: readonly PaletteAct[]): void {
  offered = to;
  for (const each of hearers) each();
}
