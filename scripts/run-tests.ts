import { mkdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { pathToFileURL } from 'node:url';
import type { TestGroup } from './plan-tests.ts';

/** Where the modules lie that load the files of a group into one process. */
const folder = 'node_modules/.cache/tests';

/**
 * Runs each group in a process of its own, in the order given, and prints one line per test; what failed stands at the end
 * once more. One lane more than there are cores: servers that start wait for the disk. Answers whether all passed.
 */
export async function runTests(groups: readonly TestGroup[], surroundings: Record<string, string>): Promise<boolean> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  Object.assign(process.env, surroundings);
  const tests = run({
    files: await Promise.all(groups.map(moduleOf)),
    concurrency: availableParallelism() + 1,
    execArgv: ['--test-force-exit'],
    timeout: 600_000,
  });
  let passed = true;
  tests.on('test:fail', ({ todo }) => {
    if (todo === undefined || todo === false) passed = false;
  });
  const lines = tests.compose(spec());
  for await (const line of lines) process.stdout.write(line);
  return passed;
}

async function moduleOf({ name, files }: TestGroup): Promise<string> {
  const path = resolve(join(folder, `${name.replaceAll('/', '-')}.test.mjs`));
  // Not one after the other: whoever loads more when all tests known so far have ended, comes too late.
  const lines = files.map((file) => `import '${pathToFileURL(resolve(file))}';\n`);
  await writeFile(path, lines.join(''));
  return path;
}
