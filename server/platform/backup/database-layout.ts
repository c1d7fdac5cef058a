import pg from 'pg';
import type { BackupTable, Sequences } from './backup-format.ts';

/** Ours to keep: every schema but PostgreSQL's own, without what an extension made for itself. */
const OURS = `
  n.nspname not in ('information_schema') and n.nspname !~ '^pg_' and c.relpersistence <> 't'
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

/**
 * Every table that holds rows, with the columns that can be written: generated ones are left out. A partitioned
 * table stands for its partitions.
 */
export async function listTables(client: pg.Client): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable>(`
    select n.nspname as schema, c.relname as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and ${OURS}
    order by 1, 2`);
  return rows.filter((table) => table.columns.length > 0);
}

/** Where every sequence stands, those behind identities included. */
export async function listSequences(client: pg.Client): Promise<Sequences> {
  const { rows } = await client.query<{ schema: string; name: string }>(`
    select n.nspname as schema, c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and ${OURS} order by 1, 2`);
  const sequences: Sequences = [];
  for (const sequence of rows) {
    const state = await client.query<{ last_value: string; is_called: boolean }>(
      `select last_value::text, is_called from ${quoted(sequence)}`,
    );
    for (const { last_value, is_called } of state.rows) {
      sequences.push({ ...sequence, lastValue: last_value, isCalled: is_called });
    }
  }
  return sequences;
}

/** A name ready for SQL. */
export function quoted({ schema, name }: { schema: string; name: string }): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
}

/** Column names ready for SQL. */
export function quotedColumns({ columns }: BackupTable): string {
  return columns.map((column) => pg.escapeIdentifier(column)).join(', ');
}
