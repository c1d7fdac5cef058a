import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Client, Pool, PoolClient } from 'pg';
import { lockNumbers } from './lock-numbers.ts';

const folder = fileURLToPath(new URL('../migrations/', import.meta.url));

/** Where applied migrations are noted. */
export const migrationTable = { schema: 'public', name: 'migrations', column: 'name' };

/** Applies the plain SQL files of server/migrations that are not applied yet, in order of name, each in its transaction. One process at a time. `only`: no others than these. */
export async function migrate(pool: Pool, only?: readonly string[]): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query(`select pg_advisory_lock(${lockNumbers.migration}, 0)`);
    await client.query(
      'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
    );
    return await applyMissing(client, only);
  } finally {
    await client.query(`select pg_advisory_unlock(${lockNumbers.migration}, 0)`).catch(() => {});
    client.release();
  }
}

/** Names of all migrations, in order. */
export async function migrationNames(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => /^\d{4}-.*\.sql$/.test(name)).sort();
}

async function applyMissing(client: PoolClient | Client, only?: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from migrations');
  const applied = new Set(rows.map((row) => row.name));
  const known = await migrationNames();
  const unknown = [...applied].filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(
      `The database is newer than this version of Warmline (it has ${unknown.join(', ')}). Install the newer version again.`,
    );
  const missing = known.filter((name) => !applied.has(name) && (only?.includes(name) ?? true));
  for (const name of missing) await apply(client, name);
  return missing;
}

async function apply(client: PoolClient | Client, name: string): Promise<void> {
  const sql = await readFile(`${folder}${name}`, 'utf8');
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into migrations (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}
