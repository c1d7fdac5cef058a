import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** True while a process of this id runs. One that ended but was not yet collected by its parent counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
  return stateOf(pid) !== 'Z';
}

/**
 * Every running process whose working folder is `folder`. PostgreSQL's processes all work in their data folder, so
 * this finds them whatever their ids, and never takes a stranger with a reused id for one. Undefined on systems
 * without /proc, where it cannot be told.
 */
export function processesIn(folder: string): number[] | undefined {
  if (process.platform !== 'linux') return undefined;
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && workingFolder(pid) === folder && isAlive(pid));
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** The one-letter state of proc(5); it follows the last bracket, as a program's name may contain brackets. */
function stateOf(pid: number): string | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return line.slice(line.lastIndexOf(')') + 2)[0];
  } catch {
    return undefined;
  }
}
