import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The main process of a running PostgreSQL, as its postmaster.pid tells. */
export interface Postmaster {
  pid: number;
  port: number;
  socketFolder: string;
}

/**
 * The PostgreSQL that postmaster.pid names, alive or not; undefined when there is no such file. Changes nothing, so it
 * may be asked by a process that has no lock on the data folder.
 *
 * The file's lines: pid, data folder, start time, port, socket folder, addresses, shared memory, state.
 */
export function notedPostmaster(clusterFolder: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(clusterFolder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const [pid, , , port, folder] = lines;
  if (!Number(pid)) return undefined;
  return { pid: Number(pid), port: Number(port), socketFolder: folder ?? '' };
}
