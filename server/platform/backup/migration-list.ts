import pg from 'pg';
import { quoted } from './database-layout.ts';

/** The table in which the migrations keep account of themselves. It is not copied: the migrations write it. */
export interface MigrationTable {
  schema: string;
  name: string;
  /** The column with each migration's name. */
  column: string;
}

/** The names of the migrations a database has had, sorted; none when it has no such table yet. */
export async function migrationList(client: pg.Client, table: MigrationTable): Promise<string[]> {
  const { rows: found } = await client.query('select to_regclass($1) is not null as there', [quoted(table)]);
  if (!found[0]?.there) return [];
  const column = pg.escapeIdentifier(table.column);
  const { rows } = await client.query<{ name: string }>(`select ${column}::text as name from ${quoted(table)}`);
  return rows.map(({ name }) => name).toSorted();
}

export function isMigrationTable(table: { schema: string; name: string }, migrations: MigrationTable): boolean {
  return table.schema === migrations.schema && table.name === migrations.name;
}
