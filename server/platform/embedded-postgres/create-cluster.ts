import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type ProgramSurroundings, runProgram } from './run-program.ts';
import { setupFault } from './setup-fault.ts';

/**
 * Makes the data folder of a new PostgreSQL, unless it exists. It is made under another name and renamed when
 * complete and synced, so a start that is cut short leaves nothing half made.
 *
 * Text: UTF-8 with the built-in provider's C.UTF-8. Comparison is by code point: as fast as bytes, the same on every
 * machine, and no upgrade of a system library can silently break an index, while upper and lower case still follow
 * Unicode. Lists shown to people are sorted by the language of the reader, which no one setting could serve.
 * LC_CTYPE must be a UTF-8 locale too: pg_trgm asks it what a letter is, and in plain C only ASCII are letters.
 * Checksums are on, so that a failing disk is reported instead of served.
 */
export async function createCluster(
  folder: string,
  initdb: string,
  surroundings: ProgramSurroundings,
  forTests: boolean,
): Promise<void> {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.new`;
  let complaint = '';
  for (const characterType of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    prepareFolder(unfinished, surroundings);
    const args = initdbArguments(unfinished, characterType, forTests);
    const { code, output } = await runProgram(initdb, args, surroundings);
    if (code === 0) return moveIntoPlace(unfinished, folder);
    complaint = output;
    if (!output.includes('invalid locale name')) break;
  }
  rmSync(unfinished, { recursive: true, force: true });
  throw setupFault(`PostgreSQL could not make its data folder ${folder}:\n${complaint.trim()}`);
}

/** Refuses data written by another major version: PostgreSQL neither reads nor changes it. */
export async function assertSameVersion(
  folder: string,
  postgres: string,
  surroundings: ProgramSurroundings,
): Promise<void> {
  const written = readVersion(folder);
  const { output } = await runProgram(postgres, ['--version'], surroundings);
  const ours = /\b(\d+)\.\d+/.exec(output)?.[1];
  if (ours === undefined) throw setupFault(`PostgreSQL does not start: ${output.trim()}`);
  if (written === ours) return;
  throw setupFault(
    `${folder} was written by PostgreSQL ${written}, and this release brings PostgreSQL ${ours}, which cannot read it. ` +
      'Start the release that wrote it, make a backup, and restore that into a new DATA_DIR with this release.',
  );
}

function readVersion(folder: string): string {
  try {
    return readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') {
      throw setupFault(`${folder} exists but holds no PostgreSQL data. Move it away, then start again.`);
    }
    throw setupFault(`${folder} cannot be read (${String(fault)}). Start Warmline as the account that owns it.`);
  }
}

function prepareFolder(folder: string, { identity }: ProgramSurroundings): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  if (identity) chownSync(folder, identity.uid, identity.gid);
}

function initdbArguments(folder: string, characterType: string, forTests: boolean): string[] {
  const text = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const locale = ['--locale=C', `--lc-ctype=${characterType}`];
  const safety = ['--data-checksums', '--no-instructions', ...(forTests ? ['--no-sync'] : [])];
  return ['-D', folder, '--username=warmline', '--auth=trust', ...text, ...locale, ...safety];
}

function moveIntoPlace(from: string, to: string): void {
  renameSync(from, to);
  if (process.platform === 'win32') return;
  // A rename lasts only when the folder that holds the names is synced as well.
  const parent = openSync(dirname(to), 'r');
  fsyncSync(parent);
  closeSync(parent);
}
