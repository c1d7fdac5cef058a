import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { backupFault } from './backup-fault.ts';
import { type Frame, type FrameKind, HEADER_BYTES } from './backup-format.ts';

/** PostgreSQL's largest row is 1 GB; anything longer would only be read to fill the memory. */
const LONGEST_PAYLOAD = 2 ** 30 + 2 ** 20;

/**
 * The frames of a backup, one at a time, the last of them E. Holds one frame in memory.
 * Refuses a file that is no backup, is cut short, goes on after its end, or does not have the SHA-256 it promises.
 */
export async function* readFrames(file: string): AsyncGenerator<Frame, void> {
  const hash = createHash('sha256');
  const bytes = byteReader(file);
  for (;;) {
    const header = await bytes.take(HEADER_BYTES);
    if (!header) throw backupFault(`${file} is cut short: its end is missing.`);
    const kind = header.toString('latin1', 0, 1) as FrameKind;
    if (!'MTRSFDCE'.includes(kind)) throw backupFault(`${file} is not a backup, or it was altered.`);
    const length = header.readUInt32BE(1);
    if (length > LONGEST_PAYLOAD) throw backupFault(`${file} is not a backup, or it was altered.`);
    const payload = await bytes.take(length);
    if (!payload) throw backupFault(`${file} is cut short: its end is missing.`);
    if (kind === 'E') {
      const whole = payload.toString('latin1') === hash.digest('hex') && !(await bytes.take(1));
      if (!whole) throw backupFault(`${file} was altered: its checksum is not the one it was written with.`);
      return yield { kind, payload };
    }
    hash.update(header).update(payload);
    yield { kind, payload };
  }
}

/** Takes exactly as many bytes as asked, or answers undefined when fewer are left. */
function byteReader(file: string): { take(count: number): Promise<Buffer | undefined> } {
  const chunks = unpacked(file);
  let pieces: Buffer[] = [];
  let available = 0;
  const take = async (count: number): Promise<Buffer | undefined> => {
    while (available < count) {
      const next = await chunks.next();
      if (next.done) return undefined;
      pieces.push(next.value);
      available += next.value.length;
    }
    const all = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    pieces = [all.subarray(count)];
    available -= count;
    return all.subarray(0, count);
  };
  return { take };
}

async function* unpacked(file: string): AsyncGenerator<Buffer, void> {
  const source = createReadStream(file);
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  source.once('error', (fault) => gunzip.destroy(fault));
  source.pipe(gunzip);
  try {
    yield* gunzip as AsyncIterable<Buffer>;
  } catch (fault) {
    throw explain(file, fault);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** zlib: Z_BUF_ERROR is a stream that ends too early, Z_DATA_ERROR one that is damaged or no gzip at all. */
function explain(file: string, fault: unknown): unknown {
  const code = (fault as NodeJS.ErrnoException).code;
  if (code === 'Z_BUF_ERROR') return backupFault(`${file} is cut short: its end is missing.`);
  if (code === 'Z_DATA_ERROR') return backupFault(`${file} is not a backup, or it was altered.`);
  if (code === 'ENOENT') return backupFault(`There is no file ${file}.`);
  return fault;
}
