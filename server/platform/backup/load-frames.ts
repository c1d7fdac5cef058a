import { mkdir, open } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import type pg from 'pg';
import { backupFault } from './backup-fault.ts';
import {
  type BackupTable,
  type Counts,
  countsSchema,
  fileSchema,
  type Sequences,
  sequencesSchema,
  tableSchema,
} from './backup-format.ts';
import { copyIn } from './copy-stream.ts';
import { listSequences, listTables, quoted, quotedColumns } from './database-layout.ts';
import { type FrameCursor, payloads } from './frame-cursor.ts';
import { isMigrationTable, type MigrationTable } from './migration-list.ts';
import { parsePayload } from './parse-payload.ts';
import { tableFingerprint } from './table-fingerprint.ts';

export interface LoadTarget {
  filesDir: string;
  migrations: MigrationTable;
}

/** Reads every kind of frame in turn; the last check comes after the last row, and before the commit. */
export async function loadFrames(client: pg.Client, frames: FrameCursor, target: LoadTarget): Promise<Counts> {
  const tables = (await listTables(client)).filter((table) => !isMigrationTable(table, target.migrations));
  if (tables.length > 0) await client.query(`truncate ${tables.map(quoted).join(', ')}`);
  let counts: Counts | undefined;
  let files = 0;
  const loaded: BackupTable[] = [];
  await frames.advance();
  while (frames.current().kind !== 'E') {
    const { kind, payload } = frames.current();
    if (kind === 'T') loaded.push(await loadTable(client, frames, tables));
    else if (kind === 'F') files += await loadFile(frames, target.filesDir);
    else {
      if (kind === 'S') await setSequences(client, parsePayload(sequencesSchema, payload));
      if (kind === 'C') counts = parsePayload(countsSchema, payload);
      await frames.advance();
    }
  }
  if (!counts) throw backupFault('The backup has no counts to check against.');
  await assertCounts(client, counts, loaded);
  if (counts.files !== files) throw backupFault(`Only ${files} of ${counts.files} files came back.`);
  return counts;
}

async function loadTable(client: pg.Client, frames: FrameCursor, known: BackupTable[]): Promise<BackupTable> {
  const table = parsePayload(tableSchema, frames.current().payload);
  const here = known.find((other) => quoted(other) === quoted(table));
  const missing = here ? table.columns.filter((column) => !here.columns.includes(column)) : table.columns;
  if (missing.length > 0) {
    throw backupFault(`The backup has ${quoted(table)} with ${missing.join(', ')}, which this release does not know.`);
  }
  await frames.advance();
  await copyIn(client, `copy ${quoted(table)} (${quotedColumns(table)}) from stdin`, payloads(frames, 'R'));
  return table;
}

/** Written through to the disk, as the database's commit will be. Answers how many files that were. */
async function loadFile(frames: FrameCursor, folder: string): Promise<1> {
  const { path } = parsePayload(fileSchema, frames.current().payload);
  const full = resolve(folder, path);
  if (!full.startsWith(resolve(folder) + sep))
    throw backupFault(`The backup has a file outside of its folder: ${path}`);
  await mkdir(dirname(full), { recursive: true });
  await frames.advance();
  const handle = await open(full, 'wx', 0o600);
  try {
    for await (const bytes of payloads(frames, 'D')) await handle.write(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return 1;
}

async function setSequences(client: pg.Client, sequences: Sequences): Promise<void> {
  const known = new Set((await listSequences(client)).map(quoted));
  for (const sequence of sequences) {
    const name = quoted(sequence);
    if (!known.has(name)) throw backupFault(`The backup has the sequence ${name}, which this release does not know.`);
    await client.query('select setval($1::regclass, $2, $3)', [name, sequence.lastValue, sequence.isCalled]);
  }
}

async function assertCounts(client: pg.Client, counts: Counts, loaded: BackupTable[]): Promise<void> {
  for (const promised of counts.tables) {
    const table = loaded.find((other) => quoted(other) === quoted(promised));
    const found = table ? await tableFingerprint(client, table) : { rows: '0', fingerprint: '' };
    if (found.rows === promised.rows && found.fingerprint === promised.fingerprint) continue;
    throw backupFault(
      `${quoted(promised)} did not come back as it was: ${found.rows} rows, ${promised.rows} expected, ` +
        `fingerprint ${found.fingerprint}, ${promised.fingerprint} expected. Nothing was restored.`,
    );
  }
}
