import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** A file as it was kept: its content hash (SHA-256, hex) and size in bytes. */
export type KeptFile = { hash: string; size: number };

/** Content-addressed files: the same bytes are kept once, and a kept file never changes. */
export type Files = {
  readonly folder: string;
  /** Streams into the store; on disk (fsync) when answered. Throws `FileTooLarge` past `maxBytes` and keeps nothing. */
  keep(content: Readable | Uint8Array, maxBytes?: number): Promise<KeptFile>;
  read(hash: string): Readable;
  readWhole(hash: string): Promise<Buffer>;
  pathOf(hash: string): string;
  has(hash: string): Promise<boolean>;
  /** Only for redaction and erasure, when nothing else refers to it. */
  erase(hash: string): Promise<void>;
};

export class FileTooLarge extends Error {}

/** Opens the store in a folder; makes it when missing. */
export async function openFiles(folder: string): Promise<Files> {
  await mkdir(join(folder, 'new'), { recursive: true });
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  return {
    folder,
    pathOf,
    keep: (content, maxBytes = Number.POSITIVE_INFINITY) => keep(folder, pathOf, content, maxBytes),
    read: (hash) => createReadStream(pathOf(hash)),
    readWhole: (hash) => readFile(pathOf(hash)),
    has: (hash) => stat(pathOf(hash)).then(Boolean, () => false),
    erase: (hash) => rm(pathOf(hash), { force: true }),
  };
}

type PathOf = (hash: string) => string;

async function keep(
  folder: string,
  pathOf: PathOf,
  content: Readable | Uint8Array,
  maxBytes: number,
): Promise<KeptFile> {
  const arriving = join(folder, 'new', randomUUID());
  try {
    const kept = await write(arriving, content, maxBytes);
    await settle(arriving, pathOf(kept.hash));
    return kept;
  } catch (error) {
    await rm(arriving, { force: true });
    throw error;
  }
}

async function write(path: string, content: Readable | Uint8Array, maxBytes: number): Promise<KeptFile> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx');
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      size += chunk.length;
      if (size > maxBytes) throw new FileTooLarge(`The file is larger than ${maxBytes} bytes.`);
      hash.update(chunk);
      await file.write(chunk);
    }
    await file.datasync();
  } finally {
    await file.close();
  }
  return { hash: hash.digest('hex'), size };
}

const madeFolders = new Set<string>();

/** Moves a written file to its place. The folder is synced too: a rename that is not on disk is a lost mail after a power cut. */
async function settle(arriving: string, place: string): Promise<void> {
  const folder = dirname(place);
  if (!madeFolders.has(folder)) {
    await mkdir(folder, { recursive: true });
    madeFolders.add(folder);
  }
  await rename(arriving, place);
  const handle = await open(folder, 'r');
  await handle.datasync().finally(() => handle.close());
}
