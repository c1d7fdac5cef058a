const hearers = new Set<(ticketId: number) => void>();

/** Asks for the list of macros for a ticket: the composer does when `/` is typed where nothing stands yet. */
export function wishMacro(ticketId: number): void {
  for (const each of hearers) each(ticketId);
}

/** Hears every such wish from now on. Answers how to stop. */
export function hearMacroWish(hearer: (ticketId: number) => void): () => void {
  hearers.add(hearer);
  return () => hearers.delete(hearer);
}
