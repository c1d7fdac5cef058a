import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { backupFault } from '../platform/backup/backup-fault.ts';
import { writeBackup } from '../platform/backup/write-backup.ts';
import { type Config, readConfig } from '../platform/config.ts';
import type { DatabaseAddress } from '../platform/database.ts';
import { openLog } from '../platform/log.ts';
import { migrationTable } from '../platform/migrate.ts';
import { type CliCommand, fileAsTyped } from './command.ts';
import { keyOnFile } from './key-on-file.ts';
import { openCliDatabase } from './open-cli-database.ts';
import { readableSize } from './readable-size.ts';

/** `cli backup FILE`: the database as of one instant, the files, and the secret key, readable by its owner alone. */
export const backUp: CliCommand = {
  options: {},
  words: 1,
  run: async (call) => {
    const file = fileAsTyped(call);
    const config = readConfig(call.env);
    const database = await openCliDatabase(config, openLog('warn', 'stderr'));
    try {
      const key = await rightKey(config, database.address);
      const counts = await writeBackup(
        {
          connection: database.address,
          filesDir: join(config.dataDir, 'files'),
          migrations: migrationTable,
          key,
          now: new Date(),
        },
        file,
      );
      const rows = counts.tables.reduce((sum, table) => sum + Number(table.rows), 0);
      const { size } = await stat(file);
      call.out(
        `${file}: ${rows} rows of ${counts.tables.length} tables and ${counts.files} files, ${readableSize(size)}.`,
      );
      call.note(
        key.secret
          ? 'It holds the secret key and everything customers wrote: keep it like a password.'
          : 'It does not hold the secret key, because that came from SECRET_KEY: keep that key too, or the backup is of little worth.',
      );
      return 0;
    } finally {
      await database.stop();
    }
  },
};

/** A backup with a key that does not fit its database would only show at the restore, too late. */
async function rightKey(config: Config, address: DatabaseAddress) {
  const fingerprint = await fingerprintInDatabase(address);
  if (fingerprint === undefined)
    throw backupFault('There is nothing to back up: this database was never used by Warmline.');
  const key = await keyOnFile(config);
  if (key?.fingerprint === fingerprint) return key;
  throw backupFault(
    `${key ? 'The secret key here is not the one this database was written with' : 'There is no secret key here'}. ` +
      'Run this where the server runs, with its DATA_DIR or its SECRET_KEY.',
  );
}

async function fingerprintInDatabase(address: DatabaseAddress): Promise<string | undefined> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    const { rows } = await client.query<{ key_fingerprint: string }>('select key_fingerprint from installation');
    return rows[0]?.key_fingerprint;
  } catch (fault) {
    if ((fault as { code?: string }).code === '42P01') return undefined;
    throw fault;
  } finally {
    await client.end();
  }
}
