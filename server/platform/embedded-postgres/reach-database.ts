import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { DatabaseAddress } from './database-address.ts';

const POLL_MS = 10;
/** Recovery after a crash replays at most max_wal_size (1 GB): minutes on a slow disk, never more than this. */
const LONGEST_MS = 10 * 60_000;

/** The server is not there yet: no socket, nobody listening, or "the database system is starting up" (57P03). */
const NOT_YET = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03'];

/**
 * Waits until the server answers, then makes sure that the database exists. `isGone` is asked while waiting: it
 * answers true when the server process has ended, so that nobody waits for the dead.
 * Answers whether the server was reached.
 */
export async function reachDatabase(address: DatabaseAddress, isGone: () => boolean): Promise<boolean> {
  const deadline = performance.now() + LONGEST_MS;
  while (!isGone() && performance.now() < deadline) {
    try {
      await ensureDatabase(address);
      return true;
    } catch (fault) {
      if (!NOT_YET.includes(String((fault as { code?: string }).code))) throw fault;
    }
    await sleep(POLL_MS);
  }
  return false;
}

/** Asks in the database that always exists, as asking in a missing one would put an error into the log. */
async function ensureDatabase({ database, ...server }: DatabaseAddress): Promise<void> {
  const client = new pg.Client({ ...server, database: 'postgres', connectionTimeoutMillis: 5000 });
  // The server may also go away while nothing is asked; the query's own answer tells.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end().catch(() => {});
  }
}
