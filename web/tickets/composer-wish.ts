export type ComposerWish = 'reply' | 'note';

/** How long a wish waits for a composer that is still on its way. */
const patience = 2_000;
const hearers = new Set<(wish: ComposerWish) => void>();
let waiting: { wish: ComposerWish; since: number } | null = null;

/** Asks the composer on screen to be written in, or the next one when it comes at once. */
export function wishComposer(wish: ComposerWish): void {
  waiting = hearers.size === 0 ? { wish, since: Date.now() } : null;
  for (const each of hearers) each(wish);
}

/** Hears every wish from now on, and the one that came just before. Answers how to stop. */
export function hearWish(hearer: (wish: ComposerWish) => void): () => void {
  hearers.add(hearer);
  if (waiting && Date.now() - waiting.since < patience) hearer(waiting.wish);
  waiting = null;
  return () => hearers.delete(hearer);
}
