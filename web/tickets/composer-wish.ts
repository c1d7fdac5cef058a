export type ComposerWish = 'reply' | 'note';

const hearers = new Set<(wish: ComposerWish) => void>();

/** Asks the composer on screen to be written in. */
export function wishComposer(wish: ComposerWish): void {
  for (const each of hearers) each(wish);
}

export function hearWish(hearer: (wish: ComposerWish) => void): () => void {
  hearers.add(hearer);
  return () => hearers.delete(hearer);
}
