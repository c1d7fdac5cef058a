import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { backupFault } from './backup-fault.ts';
import { type BackedUpKey, type Counts, FORMAT, type Frame, type Manifest, manifestSchema } from './backup-format.ts';
import { backupSession } from './backup-session.ts';
import { listTables, quoted } from './database-layout.ts';
import { type FrameCursor, frameCursor } from './frame-cursor.ts';
import { loadFrames } from './load-frames.ts';
import { isMigrationTable, type MigrationTable, migrationList } from './migration-list.ts';
import { parsePayload } from './parse-payload.ts';
import { readFrames } from './read-frames.ts';
import { withoutGuards } from './without-guards.ts';

export interface RestoreTarget {
  connection: pg.ClientConfig;
  filesDir: string;
  migrations: MigrationTable;
  /** Puts the backup's secret key back, or refuses it; called before anything else is touched. */
  keepKey?: (key: BackedUpKey | undefined) => Promise<void>;
  /** Brings the target to the schema the backup was made from: exactly these migrations, by name. */
  migrate: (names: string[]) => Promise<void>;
  /** Tables ("schema.name") that may hold rows in a database nobody has used; their rows give way to the backup's. */
  mayHold?: string[];
}

/**
 * Puts a backup into an unused database and an empty folder: migrates, loads, checks every table against the counts
 * and fingerprints in the backup, all in one transaction, so either everything is there or nothing.
 * Refuses a target that is in use, and a backup that is cut short, altered, or of another release. Answers what was
 * restored.
 */
export async function restoreBackup(file: string, target: RestoreTarget): Promise<Counts> {
  // Read once to its end before anything is touched.
  for await (const _ of readFrames(file));
  const frames = frameCursor(readFrames(file));
  try {
    await frames.advance();
    const manifest = readManifest(file, frames.current());
    await assertNoFiles(target.filesDir);
    await backupSession(target.connection, 'read-only snapshot', (client) => assertUnused(client, target));
    await target.keepKey?.(manifest.key);
    await target.migrate(manifest.migrations);
    return await loadAll(frames, manifest, target);
  } finally {
    await frames.close();
  }
}

async function loadAll(frames: FrameCursor, manifest: Manifest, target: RestoreTarget): Promise<Counts> {
  try {
    return await backupSession(target.connection, 'read-write', async (client) => {
      await assertSameMigrations(client, manifest, target.migrations);
      const counts = await withoutGuards(client, () => loadFrames(client, frames, target));
      // A fresh database has no statistics, and plans badly until it has.
      await client.query('analyze');
      return counts;
    });
  } catch (fault) {
    // The folder was empty before: whatever is in it now is ours.
    for (const name of await namesIn(target.filesDir)) await rm(join(target.filesDir, name), { recursive: true });
    throw fault;
  }
}

async function assertSameMigrations(client: pg.Client, manifest: Manifest, table: MigrationTable): Promise<void> {
  const here = new Set(await migrationList(client, table));
  const unknown = manifest.migrations.filter((name) => !here.has(name));
  if (unknown.length === 0 && here.size === manifest.migrations.length) return;
  throw backupFault(
    unknown.length > 0
      ? `The backup comes from a newer release: ${unknown.join(', ')} is not known here. Restore it with that release.`
      : 'The database has migrations that the backup has not. Restore into a new database.',
  );
}

async function assertUnused(client: pg.Client, { migrations, mayHold = [] }: RestoreTarget): Promise<void> {
  for (const table of await listTables(client)) {
    if (isMigrationTable(table, migrations) || mayHold.includes(`${table.schema}.${table.name}`)) continue;
    const { rowCount } = await client.query(`select 1 from ${quoted(table)} limit 1`);
    if (rowCount) throw backupFault(`The database is in use: ${quoted(table)} has rows. Restore into a new database.`);
  }
}

async function assertNoFiles(folder: string): Promise<void> {
  const [name] = await namesIn(folder);
  if (name) throw backupFault(`${folder} is not empty (${name}). Restore into a new folder.`);
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return [];
    throw fault;
  });
}

function readManifest(file: string, { kind, payload }: Frame): Manifest {
  if (kind !== 'M') throw backupFault(`${file} is not a backup, or it was altered.`);
  const manifest = parsePayload(manifestSchema, payload);
  if (manifest.format === FORMAT) return manifest;
  throw backupFault(`${file} has format ${manifest.format}; this release reads format ${FORMAT}.`);
}
