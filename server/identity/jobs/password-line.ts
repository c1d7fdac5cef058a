import { randomBytes } from 'node:crypto';
import { refuse } from '../../platform/refuse.ts';
import { passwordHash, passwordMatches } from '../rules/password-hash.ts';

/** Each hash takes a thread and 19 MiB for some 50 ms; more at once would only starve the file system's threads. */
const atOnce = 2;
const longestQueue = 100;
let running = 0;
const waiting: (() => void)[] = [];

/** Hashes a password off the main thread. Refuses `unavailable` when too many stand in line. */
export function hashPassword(password: string): Promise<string> {
  return inLine(() => passwordHash(password, randomBytes(16)));
}

let dummy: Promise<string> | undefined;

/** Whether this is the password of the hash. Without a hash it takes as long and answers false, so that time tells nobody who has an account. */
export async function checkPassword(password: string, hash: string | null | undefined): Promise<boolean> {
  dummy ??= hashPassword(randomBytes(16).toString('hex'));
  const against = hash ?? (await dummy);
  return (await inLine(() => passwordMatches(password, against))) && hash != null;
}

async function inLine<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= longestQueue)
      refuse('unavailable', 'sign-in.busy', 'Too many people sign in at once.', { retryAfter: 5 });
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
