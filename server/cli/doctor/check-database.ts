import type { Pool } from 'pg';
import { migrationNames } from '../../platform/migrate.ts';
import type { CliDatabase } from '../open-cli-database.ts';
import { readableSize } from '../readable-size.ts';
import { amiss, type Finding, well } from './finding.ts';

const where: Record<CliDatabase['how'], string> = {
  own: 'at DATABASE_URL',
  started: 'embedded, started for this look because Warmline is not running',
  joined: 'embedded, of the running Warmline',
};

/** Version, time to answer, size, connections, waiting queries. */
export async function checkDatabase(pool: Pool, how: CliDatabase['how']): Promise<Finding[]> {
  await pool.query('select 1');
  const began = performance.now();
  const { rows } = await pool.query<Facts>(factsSql);
  const ms = performance.now() - began;
  const facts = rows[0]!;
  const version = `PostgreSQL ${facts.version} (${where[how]}), ${readableSize(facts.size)}`;
  return [
    ms < 1000
      ? well('database', `${version}, answers in ${Math.ceil(ms)} ms.`)
      : amiss(
          'database',
          'warn',
          `${version}, took ${Math.round(ms)} ms to answer.`,
          'See what else the machine of the database does.',
        ),
    ...connections(facts),
    ...waiting(facts),
  ];
}

type Facts = { version: string; size: number; open: number; most: number; stuck: number; idle: number; fsync: string };

const factsSql = `
  select current_setting('server_version') as version, pg_database_size(current_database()) as size,
    current_setting('max_connections')::int as most, current_setting('fsync') as fsync,
    (select count(*) from pg_stat_activity where backend_type = 'client backend') as open,
    (select count(*) from pg_stat_activity where wait_event_type = 'Lock' and clock_timestamp() - query_start > interval '5 s') as stuck,
    (select count(*) from pg_stat_activity where state like 'idle in transaction%' and clock_timestamp() - state_change > interval '1 min') as idle`;

function connections({ open, most, fsync }: Facts): Finding[] {
  const tight = open > most * 0.8;
  const says = `${open} of ${most} connections are in use.`;
  return [
    tight ? amiss('database', 'warn', says, 'Raise max_connections, or run fewer processes.') : well('database', says),
    ...(fsync === 'on'
      ? []
      : [
          amiss(
            'database',
            'bad',
            'fsync is off: a power cut destroys data.',
            'Set fsync = on in the settings of PostgreSQL.',
          ),
        ]),
  ];
}

function waiting({ stuck, idle }: Facts): Finding[] {
  const mend = 'Look into pg_stat_activity for who holds the lock; pg_terminate_backend(pid) ends it.';
  if (stuck > 0) return [amiss('database', 'bad', `${stuck} queries have waited for a lock for more than 5 s.`, mend)];
  if (idle > 0)
    return [amiss('database', 'warn', `${idle} transactions have stood idle for more than a minute.`, mend)];
  return [well('database', 'No query waits for a lock.')];
}

/** Which migrations the database has and lacks. `fit`: whether the other checks can read its tables. */
export async function checkMigrations(pool: Pool): Promise<{ finding: Finding; fit: boolean }> {
  const { rows: found } = await pool.query<{ there: boolean }>(
    `select to_regclass('public.migrations') is not null as there`,
  );
  if (!found[0]?.there)
    return {
      fit: false,
      finding: amiss('database', 'warn', 'The database is empty.', 'Start Warmline, or run setup.'),
    };
  const { rows } = await pool.query<{ name: string }>('select name from migrations');
  const applied = rows.map(({ name }) => name);
  return migrationFinding(applied, await migrationNames());
}

/** Pure: what the difference between applied and known migrations means. */
export function migrationFinding(
  applied: readonly string[],
  known: readonly string[],
): { finding: Finding; fit: boolean } {
  const newer = applied.filter((name) => !known.includes(name));
  const missing = known.filter((name) => !applied.includes(name));
  if (newer.length > 0) {
    const says = `The database is newer than this version of Warmline: it has ${newer.join(', ')}.`;
    return { fit: false, finding: amiss('database', 'bad', says, 'Install the newer version again.') };
  }
  if (missing.length > 0) {
    const says = `${missing.length} migrations are not applied yet: ${missing.join(', ')}.`;
    return { fit: false, finding: amiss('database', 'warn', says, 'Start Warmline: it applies them.') };
  }
  return { fit: true, finding: well('database', `All ${known.length} migrations are applied.`) };
}
