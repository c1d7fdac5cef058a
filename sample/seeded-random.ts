/** A source of chance that gives the same row of numbers for the same seed (mulberry32). Not for secrets. */
export type Random = {
  /** In [0, 1). */
  next: () => number;
  /** A whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number;
  pick: <T>(items: readonly T[]) => T;
  /** An item by its weight; at least one weight is above 0. */
  pickWeighted: <T>(items: readonly T[], weight: (item: T) => number) => T;
  chance: (probability: number) => boolean;
  shuffled: <T>(items: readonly T[]) => T[];
  /** Another row, independent of how much of this one is used later. */
  fork: () => Random;
};

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new Error('nothing to pick from');
    return items[between(0, items.length - 1)] as T;
  };
  return {
    next,
    between,
    pick,
    pickWeighted: (items, weight) => pickByWeight(next, items, weight),
    chance: (probability) => next() < probability,
    shuffled: (items) => shuffle(between, items),
    fork: () => seededRandom(Math.floor(next() * 4294967296)),
  };
}

function pickByWeight<T>(next: () => number, items: readonly T[], weight: (item: T) => number): T {
  let left = next() * items.reduce((sum, item) => sum + weight(item), 0);
  for (const item of items) {
    left -= weight(item);
    if (left < 0) return item;
  }
  throw new Error('nothing to pick from');
}

/** Fisher and Yates, on a copy. */
function shuffle<T>(between: (low: number, high: number) => number, items: readonly T[]): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = between(0, last);
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}
