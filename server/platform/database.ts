import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from '../migrations/tables.ts';
import { prepareStatements } from './prepared-statements.ts';
import { uniteRoundTrips } from './united-round-trips.ts';

/** Its number in pg_type; the driver's list knows no array types. Ours never hold null. */
const int8Array = 1016 as typeof pg.types.builtins.INT8;
// bigint and count(*) are JSON numbers here: ids stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(int8Array, (text: string) => (text === '{}' ? [] : text.slice(1, -1).split(',').map(Number)));
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export type DatabaseAddress =
  | { connectionString: string }
  | { host: string; port: number; database: string; user: string };

/** A pool with time-outs: a query that hangs must not hang the house. */
export function openPool(address: DatabaseAddress, size: number): pg.Pool {
  const pool = new pg.Pool({
    ...address,
    max: size,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    // Statements are sent without waiting for the answer to the one before; see united-round-trips.ts.
    pipeline: true,
  });
  // A connection that is lost between two statements of a transaction tells nobody but itself: unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  prepareStatements(pool);
  uniteRoundTrips(pool);
  return pool;
}

/** The typed door to the tables. */
export function openDatabase(pool: pg.Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
