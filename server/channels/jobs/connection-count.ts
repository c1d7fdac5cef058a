/** Who is connected, by remote address, so that one sender alone cannot hold all places of the door. */
export type ConnectionCount = {
  /** Answers false when the address has all its places already; then it counts nothing. */
  enter(address: string, id: string): boolean;
  leave(address: string, id: string): void;
};

/** Counts connections in this process, at most `most` of one address. The same id counts once. */
export function connectionCount(most: number): ConnectionCount {
  const places = new Map<string, Set<string>>();
  return {
    enter: (address, id) => {
      const held = places.get(address) ?? new Set<string>();
      if (!held.has(id) && held.size >= most) return false;
      places.set(address, held.add(id));
      return true;
    },
    leave: (address, id) => {
      const held = places.get(address);
      held?.delete(id);
      if (held?.size === 0) places.delete(address);
    },
  };
}
