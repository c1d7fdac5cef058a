/** How patient the door is with failed attempts: so many are free, then the wait doubles from one second up to `longest`. */
const patience = {
  account: { free: 5, longest: 300 },
  /** An office shares one address. */
  address: { free: 20, longest: 900 },
} as const;

/** After this long without a failure (milliseconds) all is forgotten. */
export const attemptMemory = 24 * 60 * 60 * 1000;

/** Seconds until the next attempt is let through, 0 when now. */
export function signInWait(
  kind: keyof typeof patience,
  attempts: { failures: number; lastFailedAt: Date },
  now: Date,
): number {
  const { free, longest } = patience[kind];
  const since = (now.getTime() - attempts.lastFailedAt.getTime()) / 1000;
  if (attempts.failures < free || since * 1000 >= attemptMemory) return 0;
  const wait = Math.min(2 ** Math.min(attempts.failures - free, 20), longest);
  return Math.max(0, Math.ceil(wait - since));
}
