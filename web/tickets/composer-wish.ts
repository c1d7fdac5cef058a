/** What is to be done to the ticket once the words are sent. */
export type PendingChanges = { lines: readonly string[]; run: () => Promise<void> };
export type ComposerWish = {
  kind: 'reply' | 'note';
  ticketId: number;
  text: string;
  /** Rich text instead of `text`. */
  html?: string;
  pending?: PendingChanges | null;
};

const hearers = new Set<(wish: ComposerWish) => void>();
let waiting: ComposerWish | null = null;

/** Asks the composer of a ticket to be written in; `text` was typed before it was there. Who comes next hears it when nobody is there yet. */
export function wishComposer(
  kind: ComposerWish['kind'],
  ticketId: number,
  text = '',
  more: Pick<ComposerWish, 'html' | 'pending'> = {},
): void {
  const wish = { kind, ticketId, text, ...more };
  waiting = hearers.size === 0 ? wish : null;
  for (const each of hearers) each(wish);
}

/** Hears every wish for a ticket from now on, and one that waited. Answers how to stop. */
export function hearWish(ticketId: number, hearer: (wish: ComposerWish) => void): () => void {
  hearers.add(hearer);
  if (waiting?.ticketId === ticketId) hearer(waiting);
  waiting = null;
  return () => hearers.delete(hearer);
}
