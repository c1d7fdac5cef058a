import { randomUUID } from 'node:crypto';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readableSize } from '../readable-size.ts';
import { amiss, type Finding, well, wordsOf } from './finding.ts';

const tooLittle = 1e9;
const little = 5e9;

/** Free space and the right to write, where files, mails and the embedded database live. */
export async function checkDisk(dataDir: string): Promise<Finding[]> {
  try {
    const { bavail, bsize } = await statfs(dataDir);
    return [freeSpace(dataDir, bavail * bsize), await writable(dataDir)];
  } catch (fault) {
    return [
      amiss(
        'disk',
        'bad',
        `DATA_DIR ${dataDir} cannot be read: ${wordsOf(fault)}.`,
        'Start Warmline once, or set DATA_DIR to its folder.',
      ),
    ];
  }
}

/** Bytes free. With less than 1 GB PostgreSQL may stop at any time. */
export function freeSpace(dataDir: string, free: number): Finding {
  const says = `${readableSize(free)} are free in ${dataDir}.`;
  if (free >= little) return well('disk', says);
  const mend = 'Make room or move DATA_DIR to a larger disk: when it is full, no mail is taken in.';
  return amiss('disk', free < tooLittle ? 'bad' : 'warn', says, mend);
}

async function writable(dataDir: string): Promise<Finding> {
  const probe = join(dataDir, `doctor-${randomUUID()}`);
  try {
    await writeFile(probe, 'x', { flag: 'wx', flush: true });
    await rm(probe);
    return well('disk', 'DATA_DIR can be written.');
  } catch (fault) {
    return amiss(
      'disk',
      'bad',
      `DATA_DIR cannot be written: ${wordsOf(fault)}.`,
      'Give the folder to the account that runs Warmline, and see whether the disk is full or read-only.',
    );
  }
}
