import { domains } from './domains.ts';
import { makeSetupLink } from './identity/commands/make-setup-link.ts';
import { readConfig } from './platform/config.ts';
import { openHttp } from './platform/http/open-http.ts';
import { openLog } from './platform/log.ts';
import { type OpenHouse, openHouse } from './platform/open-house.ts';
import { type DatabaseServer, openDatabaseServer } from './platform/process/open-database-server.ts';
import { startLive } from './platform/realtime/start-live.ts';
import { startWork } from './platform/start-work.ts';

export type RunningServer = {
  readonly open: OpenHouse;
  /** Where people reach it: PUBLIC_URL, or this machine and the port that is really listened on. */
  readonly address: string;
  /** The one-time link by which the first owner comes in; null once there is an agent. */
  readonly setupLink: string | null;
  /** Stops accepting, drains requests and sockets, lets jobs finish (at most 10 s), then stops the database. */
  close(): Promise<void>;
};

export type ServerOptions = {
  env: Record<string, string | undefined>;
  /** Settled when the web pages are there: they are built while the database starts. */
  webReady?: Promise<unknown>;
  /** What is done to the open house before anything runs in it: bringing in a company, say. */
  prepare?: (open: OpenHouse) => Promise<void>;
  /** Told when the process cannot go on. */
  lost: (words: string) => void;
};

const drainMs = 8_000;

/**
 * One process of the house: config, database, migrations, rooms, work, doors. Throws a SetupFault for what the operator can
 * mend; the caller ends the process then, which takes what was already open with it.
 */
export async function runServer({ env, webReady, prepare, lost }: ServerOptions): Promise<RunningServer> {
  const config = readConfig(env);
  const log = openLog(config.logLevel);
  const database = await openDatabaseServer(config, log, lost);
  const open = await openHouse({ config, log, database: database.address, domains });
  await prepare?.(open);
  await webReady;
  return openDoors(open, database);
}

async function openDoors(open: OpenHouse, database: DatabaseServer): Promise<RunningServer> {
  const { config } = open.house;
  const serves = config.role !== 'worker';
  // A worker answers health and metrics only.
  const live = await startLive(open, database.address);
  const app = await openHttp(open.edge, serves ? domains : [], false, serves ? live.hub : undefined);
  await app.listen({ port: config.httpPort, host: config.httpHost });
  const listening = app.server.address();
  const port = typeof listening === 'object' && listening ? listening.port : config.httpPort;
  open.wiring.publicUrl = config.publicUrl ?? `http://localhost:${port}`;
  const work = await startWork(open);
  const setupLink = await open.edge.transact({ kind: 'system', name: 'start' }, makeSetupLink);
  const doors = config.role === 'web' ? [] : await openOwnDoors(open);
  return {
    open,
    address: open.wiring.publicUrl,
    setupLink,
    close: async () => {
      await live.close();
      const hurry = setTimeout(() => app.server.closeAllConnections(), drainMs);
      await Promise.all([app.close(), ...doors.map((door) => door())]);
      clearTimeout(hurry);
      await work.close();
      await open.close();
      await database.stop();
    },
  };
}

async function openOwnDoors(open: OpenHouse): Promise<(() => Promise<void>)[]> {
  const doors = [];
  for (const domain of domains) if (domain.openDoor) doors.push(await domain.openDoor(open.edge));
  return doors;
}
