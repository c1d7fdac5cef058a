import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const unpack = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;

/**
 * The Chromium that npm brought, unpacked once per version into the temporary folder. Unpacked beside and then put in its
 * place: several test processes may want it at once, and half of one must never be started.
 */
export async function packedChromium(): Promise<string> {
  const about = await readFile(new URL('../package.json', import.meta.resolve('@sparticuz/chromium')), 'utf8');
  const home = join(tmpdir(), `warmline-chromium-${JSON.parse(about).version}`);
  const binary = join(home, 'chromium');
  if (existsSync(binary)) return binary;
  const fresh = await mkdtemp(`${home}-`);
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', unpack], {
      cwd: import.meta.dirname,
      env: { ...process.env, TMPDIR: fresh },
    });
    await rename(fresh, home).catch((error) => {
      if (!existsSync(binary)) throw error;
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return binary;
}
