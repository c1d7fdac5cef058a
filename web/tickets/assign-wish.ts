const hearers = new Set<() => void>();

/** Asks the panel of the open ticket to choose its agent. */
export function wishAssign(): void {
  for (const each of hearers) each();
}

export function hearAssignWish(hearer: () => void): () => void {
  hearers.add(hearer);
  return () => hearers.delete(hearer);
}
