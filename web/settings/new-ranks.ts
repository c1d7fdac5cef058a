/** Which ranks must be written so that the thing at `from` stands at `to`; things whose rank stays are left out. */
export function newRanks<T extends { id: number; rank: number }>(
  things: readonly T[],
  from: number,
  to: number,
): { id: number; rank: number }[] {
  const moved = things[from];
  if (!moved || to < 0 || to >= things.length) return [];
  const order = things.toSpliced(from, 1).toSpliced(to, 0, moved);
  return order.flatMap((thing, at) => (thing.rank === at + 1 ? [] : [{ id: thing.id, rank: at + 1 }]));
}
