import pg from 'pg';
import type { Config } from '../config.ts';
import type { DatabaseAddress } from '../database.ts';
import { setupFault } from '../embedded-postgres/setup-fault.ts';
import { startEmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';
import type { Log } from '../log.ts';

export type DatabaseServer = { address: DatabaseAddress; stop(): Promise<void> };

const oldest = 15;

/**
 * The PostgreSQL of this process: the one at DATABASE_URL, or our own inside DATA_DIR. `lost` is told when our own ends
 * unexpectedly. Refuses with a SetupFault what the operator can mend: an unreachable server, one that is too old.
 */
export async function openDatabaseServer(
  config: Config,
  log: Log,
  lost: (words: string) => void,
): Promise<DatabaseServer> {
  if (config.databaseUrl) {
    await assertUsable(config.databaseUrl);
    return { address: { connectionString: config.databaseUrl }, stop: async () => {} };
  }
  const postgres = await startEmbeddedPostgres({
    dataDir: config.dataDir,
    // Its own chatter is for whoever looks closely.
    log: {
      info: (facts: object, words: string) => log.debug(facts, words),
      warn: (facts: object, words: string) => log.warn(facts, words),
      error: (facts: object, words: string) => log.error(facts, words),
    },
    onExit: (code, lastLines) => lost(`The database ended unexpectedly (exit code ${code}). ${lastLines.at(-1) ?? ''}`),
  });
  const { host, port, database, user } = postgres;
  return { address: { host, port, database, user }, stop: postgres.stop };
}

async function assertUsable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int / 10000 as version`,
    );
    const version = rows[0]?.version ?? 0;
    if (version < oldest) throw setupFault(`PostgreSQL ${version} is too old: DATABASE_URL needs ${oldest} or newer.`);
  } catch (error) {
    if ((error as Error).name === 'SetupFault') throw error;
    throw setupFault(`The database at DATABASE_URL cannot be used: ${reason(error)}`);
  } finally {
    await client.end().catch(() => {});
  }
}

/** A refused connection to several addresses is an AggregateError without words of its own. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map((each) => reason(each)).join('; ');
  return error instanceof Error ? error.message : String(error);
}
