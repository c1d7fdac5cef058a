// npm test: types, lint, unused code, then every test. All steps run even when one fails; the last line says which did.
// `npm test -- server/tickets` runs only the tests whose path contains one of the words.
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { makeWorldTemplate } from '../test/world-template.ts';
import { buildWeb } from './build-web.ts';
import { planTests } from './plan-tests.ts';
import { runTests } from './run-tests.ts';

type Step = { name: string; run: () => Promise<boolean> };

const wanted = process.argv.slice(2);
const files = globSync('{contract,sample,server,test,web}/**/*.test.{ts,tsx}').filter(
  (file) => wanted.length === 0 || wanted.some((words) => file.includes(words)),
);
const checks: Step[] = [
  { name: 'types', run: () => program('tsc', ['--noEmit']) },
  { name: 'lint', run: () => program('biome', ['check', '--error-on-warnings', '.']) },
  { name: 'unused code', run: () => program('knip', []) },
];
const tests: Step[] = [
  { name: 'web pages', run: webPages },
  { name: 'tests', run: everyTest },
];

const failed: string[] = [];
for (const { name, run } of wanted.length === 0 ? [...checks, ...tests] : tests) {
  process.stdout.write(`\n── ${name}\n`);
  const began = performance.now();
  if (!(await run())) failed.push(name);
  if (name !== 'tests') process.stdout.write(`${((performance.now() - began) / 1000).toFixed(1)} s\n`);
}
if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.join(', ')}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** One database server for all test processes, and their compiled modules kept: half of a small test's time would else be these. */
async function everyTest(): Promise<boolean> {
  const { template, stop } = await makeWorldTemplate();
  const surroundings = {
    WORLD_TEMPLATE: JSON.stringify(template),
    NODE_COMPILE_CACHE: resolve('node_modules/.cache/compiled'),
  };
  try {
    return await runTests(planTests(files), surroundings);
  } finally {
    await stop();
  }
}

async function webPages(): Promise<boolean> {
  try {
    await buildWeb();
    return true;
  } catch (fault) {
    process.stdout.write(`${fault instanceof Error ? fault.message : fault}\n`);
    return false;
  }
}

function program(name: string, args: string[]): Promise<boolean> {
  return start(`node_modules/.bin/${name}`, args);
}

function start(command: string, args: string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0));
  });
}
