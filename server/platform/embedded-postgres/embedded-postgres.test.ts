import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { libraryPath } from './library-path.ts';
import { isAlive } from './living-process.ts';
import { nativeFolder } from './native-folder.ts';
import { runProgram } from './run-program.ts';
import { socketFolder } from './socket-folder.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.ts';

const isRoot = process.getuid?.() === 0;
const onlyRoot = { skip: isRoot ? false : 'needs root' };
/** What a child does until its standard input is closed. */
const WAIT_TO_BE_TOLD = `await new Promise((told) => process.stdin.once('end', told).resume());`;
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const entry = JSON.stringify(new URL('./start-embedded-postgres.ts', import.meta.url).href);

test('a first start makes a durable database in UTF-8; a restart keeps its rows', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data');
  const first = await started(t, { dataDir });
  assert.equal(first.adopted, false);
  assert.deepEqual(await ask(first, 'show fsync'), ['on']);
  assert.deepEqual(await ask(first, 'show synchronous_commit'), ['on']);
  assert.deepEqual(await ask(first, 'show data_checksums'), ['on']);
  assert.deepEqual(await ask(first, 'show listen_addresses'), ['']);
  await ask(first, `create table plants as select 'Пальма' as name`);
  await first.stop();
  assert.equal(isAlive(first.pid), false);
  const second = await started(t, { dataDir });
  assert.deepEqual(await ask(second, 'select upper(name) from plants'), ['ПАЛЬМА']);
  await ask(second, 'create extension pg_trgm');
  const likeness = await ask(second, `select similarity('Пальма', 'Пальмы') > 0.5`);
  assert.deepEqual(likeness, [true], 'letters other than ASCII are letters to pg_trgm');
  await second.stop();
});

test('for tests nothing waits for the disk', async (t) => {
  const server = await started(t, { dataDir: temporaryFolder(t), forTests: true });
  assert.deepEqual(await ask(server, 'show fsync'), ['off']);
  await server.stop();
});

test('a database left running by a killed process is adopted with its rows, and stopped in the end', async (t) => {
  const dataDir = temporaryFolder(t);
  const child = startInChild({ dataDir, next: WAIT_TO_BE_TOLD });
  const { pid } = await announced(child);
  child.kill('SIGKILL');
  await once(child, 'exit');
  assert.equal(isAlive(pid), true, 'the orphan lives on');
  const server = await started(t, { dataDir });
  assert.equal(server.adopted, true);
  assert.equal(server.pid, pid);
  assert.deepEqual(await ask(server, 'select n from kept'), [7]);
  await server.stop();
  assert.equal(isAlive(pid), false);
});

test('a process that ends without stop takes its database with it', async (t) => {
  const child = startInChild({ dataDir: temporaryFolder(t), next: 'process.exit(0);' });
  const { pid } = await announced(child);
  await until(() => !isAlive(pid));
});

test('a second process on the same data folder is refused by name', async (t) => {
  const dataDir = temporaryFolder(t);
  const server = await started(t, { dataDir, forTests: true });
  const expected =
    `Another Warmline process (pid ${process.pid}) is using DATA_DIR ${dataDir}. ` +
    'Stop it first, or give this one another DATA_DIR.';
  await assert.rejects(startEmbeddedPostgres({ dataDir, log: silent }), { name: 'SetupFault', message: expected });
  const child = startInChild({ dataDir });
  assert.match(await said(child), new RegExp(`Another Warmline process \\(pid ${process.pid}\\)`));
  assert.deepEqual(await ask(server, 'select 1'), [1], 'the first one is not disturbed');
  await server.stop();
  const next = await started(t, { dataDir, forTests: true });
  await next.stop();
});

test('of four that start at the same instant exactly one gets the folder', async (t) => {
  const dataDir = temporaryFolder(t);
  const children = [1, 2, 3, 4].map(() => startInChild({ dataDir, next: WAIT_TO_BE_TOLD }));
  let ended = 0;
  for (const child of children) {
    child.once('close', () => {
      ended += 1;
      if (ended === 3) for (const other of children) other.stdin?.end();
    });
  }
  const words = await Promise.all(children.map(said));
  assert.equal(words.filter((text) => text.includes('"pid"')).length, 1, words.join('\n'));
  assert.equal(words.filter((text) => text.includes('Another Warmline process')).length, 3);
});

test('a postmaster.pid whose id now belongs to a stranger does not stop the start, nor is the stranger harmed', async (t) => {
  const dataDir = temporaryFolder(t);
  await (await started(t, { dataDir, forTests: true })).stop();
  const account = isRoot ? { uid: 65534, gid: 65534 } : {};
  const stranger = spawn('sleep', ['60'], { ...account, stdio: 'ignore' });
  t.after(() => stranger.kill());
  const note = `${stranger.pid}\n${dataDir}/postgres\n1700000000\n5432\n${dataDir}/postgres-socket\n\n  1  2\nready   \n`;
  writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), note, { mode: 0o600 });
  const server = await started(t, { dataDir, forTests: true });
  assert.equal(server.adopted, false);
  await server.stop();
  assert.equal(isAlive(stranger.pid!), true);
});

test('when the database dies alone it is told with its last words, and the next start recovers', async (t) => {
  const dataDir = temporaryFolder(t);
  const { promise, resolve } = Promise.withResolvers<[number | null, string[]]>();
  const server = await started(t, { dataDir, onExit: (...told) => resolve(told) });
  await ask(server, 'create table kept as select 7 as n');
  process.kill(server.pid, 'SIGKILL');
  const [code, lines] = await promise;
  assert.equal(code, null);
  assert.match(lines.join('\n'), /logging collector/);
  await server.stop();
  const next = await started(t, { dataDir });
  assert.deepEqual(await ask(next, 'select n from kept'), [7]);
  await next.stop();
});

test('a data folder with a path too long for a socket works', async (t) => {
  const dataDir = join(temporaryFolder(t), 'a-rather-long-name'.repeat(4), 'and-another-one'.repeat(4));
  const server = await started(t, { dataDir, forTests: true });
  assert.ok(Buffer.byteLength(`${server.host}/.s.PGSQL.5432`) < 100);
  assert.deepEqual(await ask(server, 'select 1'), [1]);
  await server.stop();
  rmSync(server.host, { recursive: true });
});

test('data of another major version is refused with the way out', async (t) => {
  const dataDir = temporaryFolder(t);
  await (await started(t, { dataDir, forTests: true })).stop();
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '14\n');
  const refusal = { name: 'SetupFault', message: /written by PostgreSQL 14, .* brings PostgreSQL 18.* backup/s };
  await assert.rejects(startEmbeddedPostgres({ dataDir, log: silent }), refusal);
  assert.equal(existsSync(join(dataDir, 'warmline.pid')), false, 'the folder is let go');
});

test('a folder that is not a database is refused', async (t) => {
  const dataDir = temporaryFolder(t);
  mkdirSync(join(dataDir, 'postgres'));
  await assert.rejects(startEmbeddedPostgres({ dataDir, log: silent }), /holds no PostgreSQL data/);
});

test('as root, a closed folder on the way is named with the mend', onlyRoot, async (t) => {
  const parent = join(temporaryFolder(t), 'closed');
  mkdirSync(parent, { mode: 0o700 });
  const dataDir = join(parent, 'data');
  const start = startEmbeddedPostgres({ dataDir, log: silent });
  await assert.rejects(start, (fault: Error) => fault.message.includes(`Run "chmod o+x ${parent}"`));
  chmodSync(parent, 0o711);
  const server = await started(t, { dataDir, forTests: true });
  assert.deepEqual(await ask(server, 'select 1'), [1]);
  await server.stop();
});

test('it runs for an ordinary account, too', onlyRoot, async (t) => {
  const folder = temporaryFolder(t);
  chmodSync(folder, 0o777);
  const child = startInChild({ dataDir: join(folder, 'data'), account: { uid: 65534, gid: 65534 } });
  assert.match(await said(child), /"adopted":false/);
});

test('a socket folder that somebody else made first is refused', onlyRoot, async (t) => {
  const dataDir = temporaryFolder(t);
  spawn('chown', ['1234', dataDir]);
  mkdirSync(join(dataDir, 'postgres-socket'));
  await once(spawn('chown', ['1234', join(dataDir, 'postgres-socket')]), 'exit');
  assert.throws(() => socketFolder(dataDir, { uid: 65534, gid: 65534 }), /belongs to somebody else \(uid 1234\)/);
});

test('the links that npm cannot carry are made, beside the libraries or, where those are read-only, elsewhere', async (t) => {
  const folder = temporaryFolder(t);
  const native = join(folder, 'package', 'native');
  cpSync(nativeFolder(), native, { recursive: true, verbatimSymlinks: true });
  const runs = async (env: Record<string, string>): Promise<boolean> => {
    const surroundings = { identity: undefined, env, cwd: folder };
    return (await runProgram(join(native, 'bin', 'initdb'), ['--version'], surroundings)).code === 0;
  };
  removeLinks(native);
  assert.equal(await runs({}), false, 'without links it cannot run');
  assert.deepEqual(libraryPath(native, join(folder, 'links')), {});
  assert.equal(await runs({}), true);
  if (!isRoot) return;
  removeLinks(native);
  mkdirSync(join(folder, 'links'));
  await once(spawn('chown', ['65534', join(folder, 'links')]), 'exit');
  const file = JSON.stringify(new URL('./library-path.ts', import.meta.url).href);
  const code = `import { libraryPath } from ${file}; console.log(JSON.stringify(libraryPath(...process.argv.slice(1))))`;
  const text = await said(runNode(code, [native, join(folder, 'links')], { uid: 65534, gid: 65534 }));
  assert.match(text, /LD_LIBRARY_PATH/);
  assert.equal(await runs({}), false);
  assert.equal(await runs(JSON.parse(text)), true);
});

function temporaryFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
  chmodSync(folder, 0o755);
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Started for this test: stopped with it, before its folder is removed, even when it fails. */
async function started(
  t: TestContext,
  options: Omit<Parameters<typeof startEmbeddedPostgres>[0], 'log'>,
): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ ...options, log: silent });
  t.after(() => server.stop());
  return server;
}

/** The first column of the answer. */
async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const { host, port, database, user } = server;
  const client = new pg.Client({ host, port, database, user });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows.map((row) => row[0]);
  } finally {
    await client.end();
  }
}

interface ChildWish {
  dataDir: string;
  next?: string;
  account?: { uid: number; gid: number };
}

/** Another Warmline: starts the database, keeps a row, announces itself, does `next`, and stops. */
function startInChild({ dataDir, next = '', account }: ChildWish): ChildProcess {
  const code = `
    import pg from 'pg';
    import { startEmbeddedPostgres } from ${entry};
    const log = { info() {}, warn() {}, error() {} };
    const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log }).catch((fault) => {
      console.log(fault.message);
      process.exit(1);
    });
    const client = new pg.Client(server);
    await client.connect();
    await client.query('create table if not exists kept as select 7 as n');
    await client.end();
    console.log(JSON.stringify(server));
    ${next}
    await server.stop();`;
  return runNode(code, [], account);
}

function runNode(code: string, args: string[], account: ChildWish['account']): ChildProcess {
  const stdio: ['pipe', 'pipe', 'inherit'] = ['pipe', 'pipe', 'inherit'];
  return spawn(process.execPath, ['--input-type=module', '-e', code, ...args], {
    ...account,
    cwd: import.meta.dirname,
    stdio,
  });
}

async function announced(child: ChildProcess): Promise<{ pid: number }> {
  const [line] = await once(child.stdout!, 'data');
  return JSON.parse(String(line)) as { pid: number };
}

/** All a child said until it ended. */
async function said(child: ChildProcess): Promise<string> {
  let text = '';
  child.stdout!.on('data', (chunk) => {
    text += chunk;
  });
  await once(child, 'close');
  return text;
}

function removeLinks(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  for (const { target } of links) rmSync(join(native, '..', target), { force: true });
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    assert.ok(tries < 200, 'waited 10 s in vain');
    await sleep(50);
  }
}
