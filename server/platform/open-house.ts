import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { type DatabaseAddress, openDatabase, openPool } from './database.ts';
import type { Domain } from './domain.ts';
import { installReactions } from './events/react.ts';
import { openFiles } from './files.ts';
import type { Edge, House } from './house.ts';
import { jobsOf } from './jobs/jobs-of.ts';
import { openQueue } from './jobs/queue.ts';
import { keysFrom, readSecretKey } from './keys.ts';
import type { Log } from './log.ts';
import { closeMailServers } from './mail-transport/mail-server.ts';
import { migrate } from './migrate.ts';
import { openEdge } from './transact.ts';

export type OpenHouse = {
  readonly house: House;
  readonly edge: Edge;
  readonly domains: readonly Domain[];
  /** What `house.wake` calls, and the address when it is known. Set by whoever starts work and listens. */
  readonly wiring: { wake: (what: string) => void; placed: () => void; publicUrl: string };
  close(): Promise<void>;
};

export type HouseOptions = {
  config: Config;
  log: Log;
  database: DatabaseAddress;
  domains: readonly Domain[];
  now?: () => Date;
};

/** Everything one process holds, on a migrated database, with nothing running yet. */
export async function openHouse(options: HouseOptions): Promise<OpenHouse> {
  const { config, log, domains } = options;
  const pool = openPool(options.database, 20);
  let isClosing = false;
  pool.on('error', (error) => isClosing || log.warn({ err: error }, 'a database connection was lost'));
  await migrate(pool);
  await mkdir(config.dataDir, { recursive: true });
  const keys = keysFrom(await readSecretKey(config.dataDir, config.secretKey));
  const queue = await openQueue(pool, jobsOf(domains), config.role !== 'web', log);
  const wiring: OpenHouse['wiring'] = {
    wake: () => {},
    placed: () => {},
    publicUrl: config.publicUrl ?? `http://localhost:${config.httpPort}`,
  };
  const house: House = {
    config,
    log,
    pool,
    db: openDatabase(pool),
    keys,
    files: await openFiles(join(config.dataDir, 'files')),
    queue,
    publicUrl: () => wiring.publicUrl,
    wake: (what) => wiring.wake(what),
    now: options.now ?? (() => new Date()),
  };
  await checkKey(house);
  const edge = openEdge(house);
  await installReactions(
    edge,
    domains.flatMap((domain) => domain.reactions ?? []),
  );
  const close = async () => {
    await queue.close(10);
    closeMailServers(house);
    isClosing = true;
    await house.db.destroy();
  };
  return { house, edge, domains, wiring, close };
}

/** Signatures and stored passwords hang on the secret key: another one would make them all worthless, silently. */
async function checkKey({ db, keys }: House): Promise<void> {
  await db
    .insertInto('installation')
    .values({ key_fingerprint: keys.fingerprint })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { key_fingerprint } = await db.selectFrom('installation').select('key_fingerprint').executeTakeFirstOrThrow();
  if (key_fingerprint !== keys.fingerprint) {
    throw Object.assign(
      new Error(
        'This database was set up with another secret key. Give this process the SECRET_KEY, or the secret.key file in DATA_DIR, of the first one.',
      ),
      { name: 'SetupFault' },
    );
  }
}
