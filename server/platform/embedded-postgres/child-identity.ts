import { statSync } from 'node:fs';
import { dirname, parse } from 'node:path';
import { setupFault } from './setup-fault.ts';

/** Who PostgreSQL runs as: nothing to change (undefined), or the unprivileged ids it is started with. */
export type ChildIdentity = { uid: number; gid: number } | undefined;

/** The ids of "nobody" on Linux: what is left when root owns everything and no other account was named. */
const NOBODY = 65534;

/**
 * PostgreSQL refuses to run as root. When this process is root its child becomes the owner of the data folder, or
 * nobody when root owns that too. Otherwise the child runs as this process does.
 */
export function childIdentity(dataDir: string): ChildIdentity {
  if (process.getuid?.() !== 0) return undefined;
  const { uid, gid } = statSync(dataDir);
  return uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid, gid };
}

/**
 * Refuses when the child may not walk down to `folder`, naming the first closed folder on the way and the mend.
 * Without this, PostgreSQL's own words would be "Permission denied" about a folder whose rights look fine.
 */
export function assertReachable(folder: string, identity: ChildIdentity, what: string): void {
  if (!identity) return;
  const closed = pathDownTo(folder).find((step) => !mayEnter(step, identity));
  if (!closed) return;
  throw setupFault(
    `PostgreSQL cannot run as root, so it runs as uid ${identity.uid}, which may not enter ${closed}; ${what} (${folder}) ` +
      `is inside. Run "chmod o+x ${closed}", or move it to a folder that is open to others, ` +
      'or start Warmline as an ordinary account that owns it.',
  );
}

function pathDownTo(folder: string): string[] {
  const steps = [folder];
  while (steps[0] && steps[0] !== parse(folder).root) steps.unshift(dirname(steps[0]));
  return steps;
}

function mayEnter(folder: string, { uid, gid }: { uid: number; gid: number }): boolean {
  const stat = statSync(folder);
  if (stat.uid === uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}
