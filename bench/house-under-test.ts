import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { openPool } from '../server/platform/database.ts';

/** A real server process on a data folder, as an operator starts it. */
export type HouseUnderTest = {
  address: string;
  smtpPort: number;
  startedInMs: number;
  child: ChildProcess;
  stop(): Promise<void>;
};

const node = process.execPath;

/** The first run without a browser; answers an API token. */
export async function setUp(dataDir: string): Promise<string> {
  const args = [
    'server/cli.ts',
    'setup',
    '--company',
    'Bench',
    '--owner-name',
    'Bench',
    '--owner-email',
    'owner@bench.example',
    '--owner-password-stdin',
    '--mailbox',
    'help@bench.example',
  ];
  const child = spawn(node, args, {
    env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end('a long enough password 9\n');
  const printed = await textOf(child);
  return (JSON.parse(printed) as { token: string }).token;
}

/** Starts the server and waits until it is ready. */
export async function start(dataDir: string): Promise<HouseUnderTest> {
  const [httpPort, smtpPort] = [await freePort(), await freePort()];
  const began = performance.now();
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    HTTP_PORT: String(httpPort),
    HTTP_HOST: '127.0.0.1',
    SMTP_PORT: String(smtpPort),
    API_PER_MINUTE: '0',
    LOG_LEVEL: 'error',
  };
  const child = spawn(node, ['--import', './scripts/compile-cache.mjs', 'scripts/start.ts'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const address = `http://127.0.0.1:${httpPort}`;
  await untilReady(address, child);
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  };
  return { address, smtpPort, startedInMs: performance.now() - began, child, stop };
}

/** A pool on the embedded database of a running server. */
export async function poolOn(dataDir: string) {
  const [, , , port, host] = (await readFile(`${dataDir}/postgres/postmaster.pid`, 'utf8'))
    .split('\n')
    .map((_, i, lines) => lines[i] ?? '');
  return openPool({ host: host ?? '', port: Number(port), database: 'warmline', user: 'warmline' }, 4);
}

/** Resident memory of the server and of its database, in bytes. Shared pages of the database are counted once (Pss). */
export async function memoryOf(house: HouseUnderTest, dataDir: string): Promise<number> {
  const postmaster = Number((await readFile(`${dataDir}/postgres/postmaster.pid`, 'utf8')).split('\n')[0]);
  const all = await Promise.all((await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(parentOf));
  const pids = [
    house.child.pid ?? 0,
    postmaster,
    ...all.filter((each) => each.parent === postmaster || each.parent === house.child.pid).map((each) => each.pid),
  ];
  const sizes = await Promise.all([...new Set(pids)].map(sizeOf));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function parentOf(name: string): Promise<{ pid: number; parent: number }> {
  const text = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
  return { pid: Number(name), parent: Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]) };
}

async function sizeOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(text.match(/^Pss:\s+(\d+) kB/m)?.[1] ?? 0) * 1024;
}

async function untilReady(address: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const ready = await fetch(`${address}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The server ended with ${child.exitCode}.`);
}

async function textOf(child: ChildProcess): Promise<string> {
  let text = '';
  child.stdout?.on('data', (chunk) => (text += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`setup ended with ${code}: ${text}`);
  return text;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
