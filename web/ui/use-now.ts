import { useSyncExternalStore } from 'react';

const tick = 15_000;
const hearers = new Set<() => void>();
let now = new Date();
let ticks = false;

/** The current time, renewed every 15 seconds for everyone at once. */
export function useNow(): Date {
  return useSyncExternalStore(hear, () => now);
}

function hear(hearer: () => void): () => void {
  hearers.add(hearer);
  if (!ticks) setInterval(renew, tick);
  ticks = true;
  return () => hearers.delete(hearer);
}

function renew(): void {
  now = new Date();
  for (const each of hearers) each();
}
