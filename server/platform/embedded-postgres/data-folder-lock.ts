import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setupFault } from './setup-fault.ts';

/** The `code` of the SetupFault when another process has the folder. */
export const folderTaken = 'folder-taken';

/**
 * Takes the data folder for this process, or refuses with the process that has it. Answers the way to let it go.
 *
 * The lock is one the kernel holds for us (fcntl, or LockFileEx on Windows), reached through the SQLite inside Node,
 * which has no call of its own for it. Unlike a file with a process id it cannot go stale: it ends with the process
 * however that ends, a reused id is never mistaken for its owner, two starting at the same instant cannot both get
 * it, and it also holds between containers that share a volume and cannot see each other's processes. The pid file
 * beside it only serves the message.
 */
export function lockDataFolder(dataDir: string): () => void {
  const pidFile = join(dataDir, 'warmline.pid');
  const lock = openLock(join(dataDir, 'warmline.lock'));
  try {
    // Nothing is ever written through it, so it needs no journal beside it.
    lock.exec('pragma journal_mode = memory; begin exclusive');
  } catch (fault) {
    lock.close();
    if (!/locked|busy/i.test(String(fault))) throw fault;
    throw Object.assign(
      setupFault(
        `Another Warmline process (pid ${readPid(pidFile)}) is using DATA_DIR ${dataDir}. ` +
          'Stop it first, or give this one another DATA_DIR.',
      ),
      { code: folderTaken },
    );
  }
  writeFileSync(pidFile, `${process.pid}\n`);
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    rmSync(pidFile, { force: true });
    lock.close();
  };
}

function openLock(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path);
  } catch {
    throw setupFault(`The file ${path} cannot be opened for writing. Give it to the account that runs Warmline.`);
  }
}

function readPid(pidFile: string): string {
  try {
    return readFileSync(pidFile, 'utf8').trim() || 'unknown';
  } catch {
    return 'unknown';
  }
}
