import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What the npm scripts keep, too: a third of a start would else be compiling. */
const compiled = join(root, 'node_modules/.cache/compiled');

/** A server in a process of its own. */
export type HouseProcess = {
  readonly pid: number;
  /** Everything it said so far. */
  readonly said: readonly string[];
  /** Settled when it says where it is; fails with what it said when it ends before. */
  readonly ready: Promise<void>;
  /** SIGKILL, and the process is gone when answered. */
  kill(): Promise<void>;
  /** SIGTERM; answers the exit code. */
  stop(): Promise<number | null>;
};

/** Starts a server with these settings and nothing else of our environment but what finds programs; `scripts/start.ts` is what people start. */
export function startHouseProcess(settings: Record<string, string>, script = 'test/start-house.ts'): HouseProcess {
  const child = spawn(process.execPath, [script], { cwd: root, env: surroundings(settings) });
  const said: string[] = [];
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        if (line.startsWith('Warmline is at ')) resolve();
      });
    child.once('close', () => reject(new Error(`The server ended:\n${said.join('\n')}`)));
  });
  ready.catch(() => {});
  const end = async (signal: NodeJS.Signals) => {
    if (hasEnded(child)) return child.exitCode;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  return {
    pid: child.pid ?? 0,
    said,
    ready,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function surroundings(settings: Record<string, string>): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  return { PATH, HOME, ...(TMPDIR && { TMPDIR }), NODE_COMPILE_CACHE: compiled, ...settings };
}

export type CliAnswer = { code: number; out: string; err: string };

/** Runs `cli` in a process of its own; `input` is its standard input. */
export function runCli(words: readonly string[], settings: Record<string, string>, input = ''): Promise<CliAnswer> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['server/cli.ts', ...words],
      { cwd: root, env: surroundings(settings), maxBuffer: 10_000_000 },
      (error, out, err) => resolve({ code: error ? Number(error.code ?? -1) : 0, out, err }),
    );
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** Ports that nobody listens on now: for a server that must come back on the same ones after it was killed. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports: number[] = [];
  for (const server of servers) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const place = server.address();
    ports.push(typeof place === 'object' && place ? place.port : 0);
  }
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}
