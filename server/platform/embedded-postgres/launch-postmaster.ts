import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { DatabaseLog } from './database-log.ts';
import type { ProgramSurroundings } from './run-program.ts';

/** A PostgreSQL that this process started: its id, whether and how it ended, and the last lines it said. */
export interface LaunchedPostmaster {
  pid: number;
  hasEnded(): boolean;
  lastLines(): string[];
  /** Calls back once with the exit code (null: ended by a signal), at once when it has ended already. */
  whenEnded(callback: (code: number | null) => void): void;
}

const LINES_KEPT = 30;

/**
 * Starts the server on a data folder. It gets a process group of its own, so that Ctrl-C in a terminal reaches only
 * us and the database outlives the work we still finish. It does not keep this process alive.
 */
export function launchPostmaster(
  postgres: string,
  clusterFolder: string,
  surroundings: ProgramSurroundings,
  log: DatabaseLog,
): LaunchedPostmaster {
  const { identity, env, cwd } = surroundings;
  const child = spawn(postgres, ['-D', clusterFolder], {
    ...identity,
    env,
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const keep = (line: string): void => {
    if (lines.push(line) > LINES_KEPT) lines.shift();
    const level = /\b(FATAL|PANIC):/.test(line) ? 'error' : 'info';
    log[level]({ from: 'postgres' }, line);
  };
  for (const stream of [child.stdout, child.stderr]) readLines(stream, keep);
  let ended: { code: number | null } | undefined;
  child.once('error', (fault) => {
    keep(String(fault));
    ended ??= { code: null };
  });
  child.once('exit', (code) => {
    ended ??= { code };
  });
  child.unref();
  return {
    pid: child.pid ?? 0,
    hasEnded: () => ended !== undefined,
    lastLines: () => [...lines],
    whenEnded: (callback) => (ended ? callback(ended.code) : void child.once('exit', callback)),
  };
}

function readLines(stream: Readable, eachLine: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const pieces = (rest + chunk).split('\n');
    // A line without end would grow for ever: cut what no honest line reaches.
    rest = (pieces.pop() ?? '').slice(-10_000);
    for (const line of pieces) if (line.trim()) eachLine(line.trimEnd());
  });
  if ('unref' in stream && typeof stream.unref === 'function') stream.unref();
}
