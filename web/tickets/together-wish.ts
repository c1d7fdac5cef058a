/** What an agent wants to do with the open ticket and others, or with its place in the day. */
export type TogetherWish =
  | { kind: 'merge' }
  | { kind: 'move'; messageId: number }
  | { kind: 'slow-lane' }
  | { kind: 'snooze' }
  | { kind: 'snooze-pick' };

const hearers = new Set<(wish: TogetherWish) => void>();

/** Asks the open ticket for a dialog, or for the menu of setting aside. */
export function wishTogether(wish: TogetherWish): void {
  for (const each of hearers) each(wish);
}

export function hearTogetherWishes(hearer: (wish: TogetherWish) => void): () => void {
  hearers.add(hearer);
  return () => hearers.delete(hearer);
}
