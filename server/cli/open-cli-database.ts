import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Config } from '../platform/config.ts';
import type { DatabaseAddress } from '../platform/database.ts';
import { folderTaken } from '../platform/embedded-postgres/data-folder-lock.ts';
import { notedPostmaster } from '../platform/embedded-postgres/noted-postmaster.ts';
import type { Log } from '../platform/log.ts';
import { openDatabaseServer } from '../platform/process/open-database-server.ts';

/**
 * `own`: the server at DATABASE_URL. `started`: the embedded one, started by us for this command. `joined`: the embedded
 * one of a running Warmline.
 */
export type CliDatabase = { how: 'own' | 'started' | 'joined'; address: DatabaseAddress; stop(): Promise<void> };

const patienceMs = 15_000;

/**
 * The database of this installation, whether Warmline runs or not. Another process that has the data folder may also be
 * starting or stopping just now: this waits for its database, or for the folder, whichever comes first.
 */
export async function openCliDatabase(config: Config, log: Log): Promise<CliDatabase> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      const server = await openDatabaseServer(config, log, endAtOnce);
      return { how: config.databaseUrl ? 'own' : 'started', ...server };
    } catch (fault) {
      if ((fault as { code?: string }).code !== folderTaken) throw fault;
      const address = await answeringPostmaster(config.dataDir);
      if (address) return { how: 'joined', address, stop: async () => {} };
      if (performance.now() > deadline) throw fault;
    }
    await sleep(100);
  }
}

function endAtOnce(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}

/** Undefined while it does not answer yet, or no more. */
async function answeringPostmaster(dataDir: string): Promise<DatabaseAddress | undefined> {
  const noted = notedPostmaster(join(dataDir, 'postgres'));
  if (!noted) return undefined;
  const address = { host: noted.socketFolder, port: noted.port, database: 'warmline', user: 'warmline' };
  const client = new pg.Client({ ...address, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return address;
  } catch (fault) {
    // Another account may not enter the socket's folder: waiting will not help.
    if ((fault as { code?: string }).code === 'EACCES')
      throw Object.assign(
        new Error(`This account may not enter ${noted.socketFolder}. Run this as the account that runs Warmline.`),
        { name: 'SetupFault' },
      );
    return undefined;
  } finally {
    await client.end().catch(() => {});
  }
}
