import type { Pool } from 'pg';
import { type DatabaseAddress, openPool } from '../platform/database.ts';

/**
 * A few connections for one command. That the server hangs up on an idle one is no fault: what a command asks fails by
 * itself, and the embedded server may stop before the last goodbye has reached it.
 */
export function openCliPool(address: DatabaseAddress): Pool {
  const pool = openPool(address, 3);
  pool.on('error', () => {});
  return pool;
}
