import { mkdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { backupFault } from '../platform/backup/backup-fault.ts';
import { restoreBackup } from '../platform/backup/restore-backup.ts';
import { readConfig } from '../platform/config.ts';
import { openQueue } from '../platform/jobs/queue.ts';
import { type Log, openLog } from '../platform/log.ts';
import { migrate, migrationTable } from '../platform/migrate.ts';
import { type CliCommand, fileAsTyped } from './command.ts';
import { keepKey } from './key-on-file.ts';
import { openCliDatabase } from './open-cli-database.ts';
import { openCliPool } from './open-cli-pool.ts';

/** What a house that was started but never set up has written already. */
const madeByStarting = ['public.installation', 'public.event_relay', 'public.reactions', 'public.sign_in_links'];

/** `cli restore FILE`: all or nothing, into a database and a folder that nobody has used. */
export const restore: CliCommand = {
  options: {},
  words: 1,
  run: async (call) => {
    const file = fileAsTyped(call);
    const config = readConfig(call.env);
    const log = openLog('warn', 'stderr');
    const database = await openCliDatabase(config, log);
    const pool = openCliPool(database.address);
    try {
      if (database.how === 'joined') throw backupFault('Warmline is running on this DATA_DIR. Stop it first.');
      await assertNobodyElse(pool);
      await mkdir(config.dataDir, { recursive: true });
      const filesDir = join(config.dataDir, 'files');
      await forgetEmpty(filesDir);
      const counts = await restoreBackup(file, {
        connection: database.address,
        filesDir,
        migrations: migrationTable,
        keepKey: (key) => keepKey(config, key),
        migrate: (names) => makeTables(pool, names, log),
        mayHold: [...madeByStarting, ...(await queueTables(pool))],
      });
      const rows = counts.tables.reduce((sum, table) => sum + Number(table.rows), 0);
      call.out(`Restored ${rows} rows of ${counts.tables.length} tables and ${counts.files} files.`);
      call.note('Start Warmline now; it brings the database up to this version if the backup is older.');
      return 0;
    } finally {
      await pool.end();
      await database.stop();
    }
  },
};

/** A server that works on this database while rows are loaded would send what it finds and write beside us. */
async function assertNobodyElse(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ others: number }>(
    `select count(*) as others from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  );
  if (rows[0]?.others)
    throw backupFault('Somebody else is connected to this database. Stop Warmline everywhere first.');
}

/** A start leaves empty folders behind; rmdir takes only what is empty. */
async function forgetEmpty(filesDir: string): Promise<void> {
  for (const folder of [join(filesDir, 'new'), filesDir]) await rmdir(folder).catch(() => {});
}

/** Our tables as they were when the backup was made, and those of the job queue. */
async function makeTables(pool: Pool, names: readonly string[], log: Log): Promise<void> {
  await migrate(pool, names);
  const queue = await openQueue(pool, [], false, log);
  await queue.close(1);
}

async function queueTables(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables where schemaname = 'pgboss'`,
  );
  return rows.map(({ name }) => name);
}
