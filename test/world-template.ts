import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { domains } from '../server/domains.ts';
import { readConfig } from '../server/platform/config.ts';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../server/platform/embedded-postgres/start-embedded-postgres.ts';
import { react } from '../server/platform/events/react.ts';
import { relayEvents } from '../server/platform/events/relay.ts';
import { openLog } from '../server/platform/log.ts';
import { openHouse } from '../server/platform/open-house.ts';
import { type Cast, makeCast } from './cast.ts';

/** When every world begins: a Monday morning. */
export const worldBegins = new Date('2026-03-02T09:00:00Z');

/** What every world is configured with. One secret key for all: the template was written with it. */
export const worldSettings = {
  HTTP_PORT: '0',
  SMTP_PORT: '0',
  API_PER_MINUTE: '0',
  LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
  PUBLIC_URL: 'http://care.example',
  SECRET_KEY: Buffer.alloc(32, 'warmline tests').toString('base64'),
};

/** A database server with the template that every world is copied from. Plain data, so that a test run can hand it to its processes. */
export type WorldTemplate = { host: string; port: number; user: string; cast: Cast };

/** Starts a server of its own and makes the template on it: migrated, with the cast, every event taken. */
export async function makeWorldTemplate(): Promise<{ template: WorldTemplate; stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'warmline-world-'));
  const postgres = await startEmbeddedPostgres({ dataDir, log: openLog('silent'), forTests: true });
  const cast = await fillTemplate(postgres, dataDir);
  const { host, port, user } = postgres;
  const stop = async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { template: { host, port, user, cast }, stop };
}

async function fillTemplate({ host, port, user }: EmbeddedPostgres, dataDir: string): Promise<Cast> {
  await onServer({ host, port, user }, 'create database world_template');
  const open = await openHouse({
    config: readConfig({ ...worldSettings, DATA_DIR: dataDir }),
    log: openLog('silent'),
    database: { host, port, user, database: 'world_template' },
    domains,
    now: () => worldBegins,
  });
  const cast = await open.edge.transact({ kind: 'system', name: 'test' }, makeCast);
  await relayEvents(open.house);
  for (const reaction of domains.flatMap((domain) => domain.reactions ?? [])) await react(open.edge, reaction);
  await open.close();
  return cast;
}

/** Runs one statement beside all databases. */
export async function onServer(server: { host: string; port: number; user: string }, sql: string): Promise<void> {
  const { host, port, user } = server;
  const client = new pg.Client({ host, port, user, database: 'postgres' });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
