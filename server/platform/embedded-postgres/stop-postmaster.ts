import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseLog } from './database-log.ts';
import { isAlive } from './living-process.ts';

/**
 * Ends a PostgreSQL and waits until it is gone. First the fast way (SIGINT: open transactions are rolled back, all is
 * written); after 10 s the immediate way (SIGQUIT: nothing is lost, the next start recovers); after 5 s more SIGKILL.
 */
export async function stopPostmaster(pid: number, log: DatabaseLog): Promise<void> {
  signal(pid, 'SIGINT');
  if (await gone(pid, 10_000)) return;
  log.warn({ pid }, 'PostgreSQL did not stop within 10 s: stopping it at once; the next start will recover');
  signal(pid, 'SIGQUIT');
  if (await gone(pid, 5_000)) return;
  signal(pid, 'SIGKILL');
  if (!(await gone(pid, 5_000))) throw new Error(`PostgreSQL (pid ${pid}) cannot be stopped`);
}

/** Sends a signal; that the process has ended meanwhile is what we want. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault;
  }
}

async function gone(pid: number, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false;
    await sleep(10);
  }
  return true;
}
