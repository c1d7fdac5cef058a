import type { Pool } from 'pg';

type Column = { table: string; name: string; type: string; nullable: boolean; defaulted: boolean; generated: boolean };
type Check = { table: string; definition: string };

/** The schema `public` as the migrations made it: reviewable SQL, and the types that queries are checked against. */
export async function describeSchema(pool: Pool): Promise<{ sql: string; types: string }> {
  const columns = await columnsOf(pool);
  const checks = await rowsOf<Check>(
    pool,
    `select conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n' order by 1, contype desc, conname`,
  );
  const indexes = await rowsOf<{ table: string; definition: string }>(
    pool,
    `select tablename as table, indexdef as definition from pg_indexes where schemaname = 'public' and indexname not in (select conname from pg_constraint) order by 1, indexname`,
  );
  const tables = [...new Set(columns.map((column) => column.table))];
  return {
    sql: tables.map((table) => sqlOf(table, columns, checks, indexes)).join('\n'),
    types: typesOf(tables, columns, checks),
  };
}

async function rowsOf<T extends object>(pool: Pool, sql: string): Promise<T[]> {
  return (await pool.query<T>(sql)).rows;
}

function columnsOf(pool: Pool): Promise<Column[]> {
  return rowsOf<Column>(
    pool,
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
            a.atthasdef or a.attidentity <> '' as defaulted, a.attidentity = 'a' or a.attgenerated <> '' as generated
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
     order by c.relname, a.attnum`,
  );
}

function sqlOf(table: string, columns: Column[], checks: Check[], indexes: Check[]): string {
  const own = columns.filter((column) => column.table === table);
  const lines = own.map((column) => `  ${column.name} ${column.type}${column.nullable ? '' : ' not null'}`);
  const constraints = checks.filter((check) => check.table === table).map((check) => `  ${check.definition}`);
  const after = indexes.filter((index) => index.table === table).map((index) => `${index.definition};`);
  return [`create table ${table} (`, [...lines, ...constraints].join(',\n'), ');', ...after, ''].join('\n');
}

function typesOf(tables: string[], columns: Column[], checks: Check[]): string {
  const interfaces = tables.map((table) => {
    const own = columns.filter((column) => column.table === table);
    return `export interface ${typeName(table)} {\n${own.map((column) => `  ${column.name}: ${typeOf(column, checks)};`).join('\n')}\n}\n`;
  });
  return [
    '// Written by `npm run schema` from the migrations. Do not edit.',
    "import type { ColumnType, Generated, GeneratedAlways } from 'kysely';",
    '',
    '/** Read parsed; written as JSON text, because the driver would take an array for a PostgreSQL array. */',
    'export type Json = ColumnType<unknown, string, string>;',
    'export type Timestamp = ColumnType<Date, Date | string, Date | string>;',
    '',
    ...interfaces,
    `export interface Tables {\n${tables.map((table) => `  ${table}: ${typeName(table)};`).join('\n')}\n}\n`,
  ].join('\n');
}

function typeName(table: string): string {
  return table.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

function typeOf(column: Column, checks: Check[]): string {
  const base = wordsOf(column, checks) ?? scalarOf(column.type);
  const value = column.nullable && base !== 'Json' && base !== 'Timestamp' ? `${base} | null` : base;
  if (column.generated) return `GeneratedAlways<${value}>`;
  if (base === 'Json' && (column.nullable || column.defaulted))
    return column.nullable
      ? 'ColumnType<unknown, string | null | undefined, string | null>'
      : 'ColumnType<unknown, string | undefined, string>';
  if (base === 'Timestamp' && (column.nullable || column.defaulted))
    return column.nullable
      ? 'ColumnType<Date | null, Date | string | null | undefined, Date | string | null>'
      : 'ColumnType<Date, Date | string | undefined, Date | string>';
  return column.defaulted ? `Generated<${value}>` : value;
}

/** The words of `check (state in ('a', 'b'))` become a union. */
function wordsOf(column: Column, checks: Check[]): string | null {
  if (column.type !== 'text') return null;
  for (const check of checks.filter((each) => each.table === column.table)) {
    const found = check.definition.match(new RegExp(`^CHECK \\(\\(\\(?${column.name} = ANY \\(ARRAY\\[(.*)\\]\\)`));
    if (found?.[1]) return [...found[1].matchAll(/'([^']*)'::text/g)].map(([, word]) => `'${word}'`).join(' | ');
  }
  return null;
}

function scalarOf(type: string): string {
  if (type.endsWith('[]')) return `${scalarOf(type.slice(0, -2))}[]`;
  if (/^(bigint|integer|smallint|double|numeric|real)/.test(type)) return 'number';
  if (type === 'boolean') return 'boolean';
  if (type === 'jsonb') return 'Json';
  if (type.startsWith('timestamp')) return 'Timestamp';
  if (type === 'bytea') return 'Buffer';
  return 'string';
}
