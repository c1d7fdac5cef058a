import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const built = join(root, 'dist/web');
const madeOf = join(built, '.made-of');
const sources = ['web/**/*', 'contract/**/*', 'package-lock.json', 'vite.config.ts'];

/**
 * Builds the web pages into dist/web when they are missing or were made of other sources; answers whether it had to. They
 * are built beside the old ones and then put in their place, so that a server that is running never shows half of them.
 * Refuses with a SetupFault when the tools to build are not installed.
 */
export async function buildWeb(): Promise<boolean> {
  const wanted = fingerprint();
  if (existsSync(madeOf) && readFileSync(madeOf, 'utf8') === wanted) return false;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  if (!existsSync(vite))
    throw setupFault('The web pages are not built, and vite is not installed. Run "npm ci" without --omit=dev once.');
  const fresh = join(root, `dist/web-${process.pid}`);
  try {
    await run(vite, ['build', '--logLevel', 'warn', '--outDir', fresh, '--emptyOutDir']);
    await writeFile(join(fresh, '.made-of'), wanted);
    await rm(built, { recursive: true, force: true });
    await rename(fresh, built);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return true;
}

/** Content, not dates: a checkout or a copy touches every date. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of globSync(sources, { cwd: root }).sort()) {
    const path = join(root, file);
    if (statSync(path).isFile() && !/\.test\.tsx?$/.test(file)) hash.update(`${file}\n`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function run(script: string, args: string[]): Promise<void> {
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint = (complaint + chunk).slice(-4000);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(setupFault(`The web pages cannot be built:\n${complaint.trim()}`));
    });
  });
}

function setupFault(message: string): Error {
  return Object.assign(new Error(message), { name: 'SetupFault' });
}
