import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChildIdentity } from './child-identity.ts';
import { setupFault } from './setup-fault.ts';

/** The kernel's limit for the path of a socket is 104 bytes on macOS and 108 on Linux, with the closing zero. */
const LONGEST_PATH = 99;
const SOCKET_NAME = '.s.PGSQL.5432';

/**
 * The folder in which PostgreSQL opens its unix socket: inside the data folder, or, when that path is too long for a
 * socket, a folder under the system's temporary folder named after a hash of it. It is closed to everybody but its
 * owner: whoever can enter it can be any database role, as there is no password on the socket.
 */
export function socketFolder(dataDir: string, identity: ChildIdentity): string {
  const inside = join(dataDir, 'postgres-socket');
  const folder = fits(inside) ? inside : temporaryFolder(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  assertOurs(folder, identity);
  chmodSync(folder, 0o700);
  if (identity) chownSync(folder, identity.uid, identity.gid);
  return folder;
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, SOCKET_NAME)) <= LONGEST_PATH;
}

function temporaryFolder(dataDir: string): string {
  const name = `warmline-${createHash('sha256').update(dataDir).digest('hex').slice(0, 20)}`;
  return fits(join(tmpdir(), name)) ? join(tmpdir(), name) : join('/tmp', name);
}

/** In a temporary folder anybody may have made a folder or link of this name before us, to read our data. */
function assertOurs(folder: string, identity: ChildIdentity): void {
  const stat = lstatSync(folder);
  const owners = [process.getuid?.(), identity?.uid];
  if (stat.isDirectory() && owners.includes(stat.uid)) return;
  throw setupFault(`${folder} belongs to somebody else (uid ${stat.uid}). Remove it, then start again.`);
}
