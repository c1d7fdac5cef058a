import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * The programs look for libraries by names such as libpq.so.5, which npm cannot carry: they are links, listed in
 * pg-symlinks.json and made by an install script that many people rightly do not run. This makes the missing ones.
 * Answers the environment the programs need: empty when the links stand beside the libraries, a library search path
 * when node_modules is read-only and the links had to go into `linkFolder` instead.
 */
export function libraryPath(native: string, linkFolder: string): Record<string, string> {
  const missing = readLinks(native).filter((link) => !existsSync(link.path));
  if (missing.length === 0) return {};
  try {
    for (const link of missing) makeLink(link.file, link.path);
    return {};
  } catch (fault) {
    if (!isCode(fault, 'EROFS', 'EACCES', 'EPERM')) throw fault;
  }
  mkdirSync(linkFolder, { recursive: true });
  // Open whatever the umask says: the programs may run as another account than we do.
  chmodSync(linkFolder, 0o755);
  for (const link of missing) makeLink(join(native, 'lib', link.file), join(linkFolder, basename(link.path)));
  const variable = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  return { [variable]: `${linkFolder}:${join(native, 'lib')}` };
}

function readLinks(native: string): { file: string; path: string }[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links.map((link) => ({ file: basename(link.source), path: join(native, '..', link.target) }));
}

function makeLink(to: string, path: string): void {
  try {
    symlinkSync(to, path);
  } catch (fault) {
    // Another process starting at the same moment made it.
    if (!isCode(fault, 'EEXIST')) throw fault;
  }
}

function isCode(fault: unknown, ...codes: string[]): boolean {
  return fault instanceof Error && 'code' in fault && codes.includes(String(fault.code));
}
