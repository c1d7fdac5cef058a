import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { open, opendir, rename, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { backupFault } from './backup-fault.ts';
import {
  type BackedUpKey,
  type BackupTable,
  type Counts,
  FORMAT,
  type FrameKind,
  type Manifest,
} from './backup-format.ts';
import { backupSession } from './backup-session.ts';
import { copyOut } from './copy-stream.ts';
import { listSequences, listTables, quoted, quotedColumns } from './database-layout.ts';
import { frameBytes } from './frame-bytes.ts';
import { isMigrationTable, type MigrationTable, migrationList } from './migration-list.ts';
import { tableFingerprint } from './table-fingerprint.ts';

export interface BackupSource {
  connection: pg.ClientConfig;
  /** The folder whose files belong to the data; it may be missing. */
  filesDir: string;
  migrations: MigrationTable;
  /** The secret key that signatures and sealed passwords hang on. */
  key?: BackedUpKey;
  /** The time to note in the backup. */
  now: Date;
}

const FRAME_BYTES = 256 * 1024;

/**
 * Writes the whole database and all files into one file, while the server may go on working: the rows are those of
 * one instant. The file appears under its name only when it is complete and on the disk; it can be read by its
 * owner alone. Refuses to write over an existing file. Answers what was counted.
 */
export async function writeBackup(source: BackupSource, outFile: string): Promise<Counts> {
  if (existsSync(outFile)) throw backupFault(`${outFile} exists. Name another file, or move it away.`);
  const unfinished = `${outFile}.part`;
  const counts: Counts = { tables: [], files: 0 };
  try {
    await backupSession(source.connection, 'read-only snapshot', async (client) => {
      const content = Readable.from(sealed(allFrames(client, source, counts)), { objectMode: false });
      await pipeline(content, createGzip({ level: 4 }), createWriteStream(unfinished, { mode: 0o600 }));
    });
    await sync(unfinished);
    await rename(unfinished, outFile);
    await sync(dirname(outFile));
  } finally {
    await rm(unfinished, { force: true });
  }
  return counts;
}

async function* allFrames(client: pg.Client, source: BackupSource, counts: Counts): AsyncGenerator<Buffer, void> {
  yield frameBytes('M', await describe(client, source));
  for (const table of await listTables(client)) {
    if (isMigrationTable(table, source.migrations)) continue;
    yield frameBytes('T', table);
    yield* packed('R', copyOut(client, copySql(table)));
    const { schema, name } = table;
    counts.tables.push({ schema, name, ...(await tableFingerprint(client, table)) });
  }
  // Sequences stand outside of snapshots: read last, they are never behind the rows.
  yield frameBytes('S', await listSequences(client));
  for await (const path of filesIn(source.filesDir)) {
    yield* fileFrames(source.filesDir, path, counts);
  }
  yield frameBytes('C', counts);
}

async function describe(client: pg.Client, { migrations, now, key }: BackupSource): Promise<Manifest> {
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  const postgres = rows[0]!.server_version;
  const names = await migrationList(client, migrations);
  return { backup: 'warmline', format: FORMAT, createdAt: now.toISOString(), postgres, migrations: names, key };
}

/** From a query, not a table, so that a partitioned table gives the rows of all its partitions. */
function copySql(table: BackupTable): string {
  return `copy (select ${quotedColumns(table)} from ${quoted(table)}) to stdout`;
}

/** A file that disappears before it is opened was erased on purpose: the backup does without it. */
async function* fileFrames(folder: string, path: string, counts: Counts): AsyncGenerator<Buffer, void> {
  const bytes = createReadStream(join(folder, path), { highWaterMark: FRAME_BYTES });
  const chunks = packed('D', bytes);
  let chunk = await chunks.next().catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined;
    throw fault;
  });
  if (!chunk) return;
  counts.files += 1;
  yield frameBytes('F', { path: path.split(sep).join('/') });
  for (; !chunk.done; chunk = await chunks.next()) yield chunk.value;
}

/** Paths relative to the folder. One directory is open at a time per level: a million files need no more memory. */
async function* filesIn(folder: string, inside = ''): AsyncGenerator<string, void> {
  const directory = await opendir(join(folder, inside)).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return [];
    throw fault;
  });
  for await (const entry of directory) {
    const path = join(inside, entry.name);
    if (entry.isDirectory()) yield* filesIn(folder, path);
    else if (entry.isFile()) yield path;
  }
}

/** Gathers small pieces into frames of a good size. */
async function* packed(kind: FrameKind, pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    size += piece.length;
    if (size < FRAME_BYTES) continue;
    yield frameBytes(kind, Buffer.concat(waiting));
    waiting = [];
    size = 0;
  }
  if (size > 0) yield frameBytes(kind, Buffer.concat(waiting));
}

/** Adds the closing frame with the checksum of all others. */
async function* sealed(frames: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  const hash = createHash('sha256');
  for await (const frame of frames) {
    hash.update(frame);
    yield frame;
  }
  yield frameBytes('E', Buffer.from(hash.digest('hex')));
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
