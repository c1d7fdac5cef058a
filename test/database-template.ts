import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import pg from 'pg';
import { domains } from '../server/domains.ts';
import { readConfig } from '../server/platform/config.ts';
import type { DatabaseAddress } from '../server/platform/database.ts';
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
  LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
  PUBLIC_URL: 'http://care.example',
  SECRET_KEY: Buffer.alloc(32, 'warmline tests').toString('base64'),
};

type Template = { postgres: EmbeddedPostgres; dataDir: string; cast: Cast };
let template: Promise<Template> | undefined;
let made = 0;
const openHouses = new Set<() => Promise<void>>();

/** Makes a way to close that works once, whoever asks first, and is asked before the database goes. */
export function closedInTime(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined;
  const once = () => {
    closing ??= close().finally(() => openHouses.delete(once));
    return closing;
  };
  openHouses.add(once);
  return once;
}

// Registered here and not where the server starts: inside a test it would be that test's own.
after(async () => {
  if (!template) return;
  // Hooks run in the order they were registered, and this one is the first: houses must be closed before their database is.
  await Promise.all([...openHouses].map((close) => close()));
  const { postgres, dataDir } = await template;
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** A fresh database with the cast, on this test process's own server, copied from a template in some 20 ms. */
export async function freshDatabase(): Promise<{ address: DatabaseAddress; cast: Cast }> {
  template ??= makeTemplate();
  const { postgres, cast } = await template;
  const database = `world_${process.pid}_${made++}`;
  await onServer(postgres, `create database ${database} template world_template`);
  return { address: { ...addressOf(postgres), database }, cast };
}

async function makeTemplate(): Promise<Template> {
  const dataDir = await mkdtemp(join(tmpdir(), 'warmline-world-'));
  const postgres = await startEmbeddedPostgres({ dataDir, log: openLog('silent'), forTests: true });
  await onServer(postgres, 'create database world_template');
  const open = await openHouse({
    config: readConfig({ ...worldSettings, DATA_DIR: dataDir }),
    log: openLog('silent'),
    database: { ...addressOf(postgres), database: 'world_template' },
    domains,
    now: () => worldBegins,
  });
  const cast = await open.edge.transact({ kind: 'system', name: 'test' }, makeCast);
  await relayEvents(open.house);
  for (const reaction of domains.flatMap((domain) => domain.reactions ?? [])) await react(open.edge, reaction);
  await open.close();
  return { postgres, dataDir, cast };
}

function addressOf({ host, port, user, database }: EmbeddedPostgres) {
  return { host, port, user, database };
}

async function onServer(postgres: EmbeddedPostgres, sql: string): Promise<void> {
  const client = new pg.Client({ ...addressOf(postgres), database: 'postgres' });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
