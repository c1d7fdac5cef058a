import { readConfig } from '../platform/config.ts';
import type { Domain } from '../platform/domain.ts';
import type { Edge } from '../platform/house.ts';
import { openLog } from '../platform/log.ts';
import { openHouse } from '../platform/open-house.ts';
import type { CliCall } from './command.ts';
import { openCliDatabase } from './open-cli-database.ts';

/**
 * Runs `work` in a house with nothing running in it: no jobs, no sweeps, no doors; a server beside it does these. `domains`:
 * whose jobs and reactions are to be known; none for a command that enqueues nothing, as reading them all takes a second.
 */
export async function withHouse<T>(
  call: CliCall,
  domains: readonly Domain[],
  work: (edge: Edge) => Promise<T>,
): Promise<T> {
  const read = readConfig(call.env);
  const log = openLog(read.logLevel === 'info' ? 'error' : read.logLevel, 'stderr');
  const database = await openCliDatabase(read, log);
  try {
    // As `web` the queue leaves supervision and the clock to whoever works.
    const open = await openHouse({ config: { ...read, role: 'web' }, log, database: database.address, domains });
    try {
      return await work(open.edge);
    } finally {
      await open.close();
    }
  } finally {
    await database.stop();
  }
}
