/** The clocks that run while one works on tickets, by ticket. They live as long as the page. */
type Clock = { since: number | null; before: number };

const clocks = new Map<number, Clock>();
const hearers = new Set<() => void>();
const stopped: Clock = { since: null, before: 0 };

export function clockOf(ticketId: number): Clock {
  return clocks.get(ticketId) ?? stopped;
}

/** Starts the clock of a ticket, or pauses it. */
export function toggleClock(ticketId: number): void {
  const { since, before } = clockOf(ticketId);
  set(ticketId, since === null ? { since: Date.now(), before } : { since: null, before: secondsOn({ since, before }) });
}

/** Whole seconds that a clock has counted. */
export function secondsOn({ since, before }: Clock): number {
  return before + (since === null ? 0 : Math.floor((Date.now() - since) / 1000));
}

/** Stops the clock of a ticket and takes what it counted; at most a day, as one entry may hold. */
export function takeTime(ticketId: number): number {
  const seconds = secondsOn(clockOf(ticketId));
  if (seconds > 0) set(ticketId, stopped);
  return Math.min(seconds, 86_400);
}

export function hearClocks(hearer: () => void): () => void {
  hearers.add(hearer);
  return () => hearers.delete(hearer);
}

function set(ticketId: number, clock: Clock): void {
  clocks.set(ticketId, clock);
  for (const each of hearers) each();
}
