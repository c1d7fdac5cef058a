import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { assertReachable, childIdentity } from './child-identity.ts';
import { assertSameVersion, createCluster } from './create-cluster.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import type { DatabaseAddress } from './database-address.ts';
import type { DatabaseLog } from './database-log.ts';
import { launchPostmaster } from './launch-postmaster.ts';
import { libraryPath } from './library-path.ts';
import { isAlive } from './living-process.ts';
import { nativeFolder } from './native-folder.ts';
import { reachDatabase } from './reach-database.ts';
import type { ProgramSurroundings } from './run-program.ts';
import { runningPostmaster } from './running-postmaster.ts';
import { setupFault } from './setup-fault.ts';
import { socketFolder } from './socket-folder.ts';
import { signal, stopPostmaster } from './stop-postmaster.ts';
import { writeSettings } from './write-settings.ts';

export interface EmbeddedPostgresOptions {
  /** Everything lasting lives here; the cluster in its folder `postgres`. Made when missing. */
  dataDir: string;
  log: DatabaseLog;
  /** Trades durability for speed: fsync and all that is off. Never for data that anybody wants to keep. */
  forTests?: boolean;
  /** Told when the server ends although nobody called stop: its exit code (null: unknown) and last lines. */
  onExit?: (code: number | null, lastLogLines: string[]) => void;
}

export interface EmbeddedPostgres extends DatabaseAddress {
  pid: number;
  /** True when the server was still running from a Warmline that had been killed. */
  adopted: boolean;
  /** Stops the server, waits for it, and lets the data folder go. May be called more than once. */
  stop(): Promise<void>;
}

interface Server {
  pid: number;
  adopted: boolean;
  address: DatabaseAddress;
  watch(ended: (code: number | null) => void): void;
  lastLines(): string[];
}

const PORT = 5432;
const WATCH_ADOPTED_MS = 1000;

/**
 * Starts the real PostgreSQL that npm installed, on a data folder of its own, or adopts the one still running there.
 * Makes the data folder and the database `warmline` on the first start. The answer's address goes straight into pg.
 *
 * Refuses with a SetupFault (see setup-fault.ts) when another process has the folder, when the folder cannot be
 * reached by the unprivileged account PostgreSQL needs, and when another major version wrote it.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = prepareDataDir(options.dataDir);
  const unlock = lockDataFolder(dataDir);
  try {
    const server = (await adoptServer(dataDir)) ?? (await startServer(dataDir, options));
    options.log.info({ pid: server.pid, dataDir, adopted: server.adopted }, 'PostgreSQL is ready');
    return supervise(server, unlock, options);
  } catch (fault) {
    unlock();
    throw fault;
  }
}

/** The folder itself is ours, so as root we open it for the child to pass through; its parents are the operator's. */
function prepareDataDir(folder: string): string {
  const dataDir = resolve(folder);
  mkdirSync(dirname(dataDir), { recursive: true });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const { uid, mode } = statSync(dataDir);
  if (process.getuid?.() === 0 && uid === 0) chmodSync(dataDir, (mode & 0o7777) | 0o011);
  return dataDir;
}

async function adoptServer(dataDir: string): Promise<Server | undefined> {
  const clusterFolder = join(dataDir, 'postgres');
  const running = await runningPostmaster(clusterFolder);
  if (!running) return undefined;
  const { pid } = running;
  const address = addressAt(running.socketFolder, running.port);
  // It may be in the middle of stopping: then it is gone in a moment and a new one is started.
  if (!(await reachDatabase(address, () => !isAlive(pid)))) return undefined;
  return { pid, adopted: true, address, watch: (ended) => watchPid(pid, ended), lastLines: () => [] };
}

async function startServer(dataDir: string, { log, forTests = false }: EmbeddedPostgresOptions): Promise<Server> {
  if (process.platform === 'win32') {
    throw setupFault('The embedded PostgreSQL needs Linux or macOS. On Windows set DATABASE_URL to a PostgreSQL.');
  }
  const native = nativeFolder();
  const surroundings = surroundingsFor(dataDir, native);
  const clusterFolder = join(dataDir, 'postgres');
  const program = (name: string): string => join(native, 'bin', name);
  await createCluster(clusterFolder, program('initdb'), surroundings, forTests);
  await assertSameVersion(clusterFolder, program('postgres'), surroundings);
  const folder = socketFolder(dataDir, surroundings.identity);
  writeSettings(clusterFolder, { socketFolder: folder, port: PORT, forTests }, surroundings.identity);
  const child = launchPostmaster(program('postgres'), clusterFolder, surroundings, log);
  const address = addressAt(folder, PORT);
  if (!(await reachDatabase(address, child.hasEnded))) {
    throw setupFault(`PostgreSQL did not start on ${clusterFolder}:\n${child.lastLines().join('\n')}`);
  }
  return { pid: child.pid, adopted: false, address, watch: child.whenEnded, lastLines: child.lastLines };
}

/** The child gets none of our environment, which may hold secrets. */
function surroundingsFor(dataDir: string, native: string): ProgramSurroundings {
  const identity = childIdentity(dataDir);
  assertReachable(dataDir, identity, 'the data folder');
  assertReachable(join(native, 'bin'), identity, 'PostgreSQL itself');
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', ...libraryPath(native, join(dataDir, 'postgres-lib')) };
  return { identity, env, cwd: dataDir };
}

function addressAt(host: string, port: number): DatabaseAddress {
  return { host, port, database: 'warmline', user: 'warmline' };
}

function supervise(server: Server, unlock: () => void, { log, onExit }: EmbeddedPostgresOptions): EmbeddedPostgres {
  let stopping: Promise<void> | undefined;
  // When this process ends without stop(), the database should end too; only a kill -9 leaves an orphan.
  const endTogether = (): void => signal(server.pid, 'SIGINT');
  process.once('exit', endTogether);
  server.watch((code) => {
    if (stopping) return;
    process.off('exit', endTogether);
    log.error({ code, lastLines: server.lastLines() }, 'PostgreSQL ended unexpectedly');
    onExit?.(code, server.lastLines());
  });
  const stop = async (): Promise<void> => {
    await stopPostmaster(server.pid, log);
    process.off('exit', endTogether);
    unlock();
  };
  return {
    ...server.address,
    pid: server.pid,
    adopted: server.adopted,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** Nobody tells us the end of a process that is not our child: look every second. */
function watchPid(pid: number, ended: (code: number | null) => void): void {
  const timer = setInterval(() => {
    if (isAlive(pid)) return;
    clearInterval(timer);
    ended(null);
  }, WATCH_ADOPTED_MS);
  timer.unref();
}
