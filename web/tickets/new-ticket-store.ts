const hearers = new Set<() => void>();
let opened = false;

/** Opens the dialog for a new ticket, from wherever one is. */
export function openNewTicket(): void {
  show(true);
}

export function closeNewTicket(): void {
  show(false);
}

export function newTicketOpened(): boolean {
  return opened;
}

export function hearNewTicket(hearer: () => void): () => void {
  hearers.add(hearer);
  return () => hearers.delete(hearer);
}

function show(to: boolean): void {
  opened = to;
  for (const each of hearers) each();
}
