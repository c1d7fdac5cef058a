import { realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, processesIn } from './living-process.ts';
import { notedPostmaster, type Postmaster } from './noted-postmaster.ts';

/** How long the children of a killed postmaster take at most to notice it; usually milliseconds. */
const ORPHANS_LEAVE_MS = 10_000;

/**
 * The PostgreSQL that already runs on this folder, left by a Warmline that was killed; undefined when none does.
 * The caller holds the lock on the data folder, so nobody else is starting one meanwhile.
 *
 * PostgreSQL takes its own stale postmaster.pid for a live one when the id was reused by another process of the same
 * account, and would then refuse to start for ever: such a file is removed here, once nobody works in the folder.
 */
export async function runningPostmaster(clusterFolder: string): Promise<Postmaster | undefined> {
  const file = join(clusterFolder, 'postmaster.pid');
  const noted = notedPostmaster(clusterFolder);
  if (!noted) return undefined;
  const inside = processesIn(realpathSync(clusterFolder));
  if (inside === undefined ? isAlive(noted.pid) : inside.includes(noted.pid)) return noted;
  if (inside === undefined) return undefined;
  await untilNobodyWorksIn(clusterFolder);
  rmSync(file, { force: true });
  return undefined;
}

async function untilNobodyWorksIn(clusterFolder: string): Promise<void> {
  const folder = realpathSync(clusterFolder);
  const deadline = performance.now() + ORPHANS_LEAVE_MS;
  while (processesIn(folder)?.length && performance.now() < deadline) await sleep(20);
}
