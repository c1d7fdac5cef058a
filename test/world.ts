import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { domains } from '../server/domains.ts';
import { readConfig } from '../server/platform/config.ts';
import { react, retryParked } from '../server/platform/events/react.ts';
import { relayEvents } from '../server/platform/events/relay.ts';
import type { Edge, House } from '../server/platform/house.ts';
import { openHttp } from '../server/platform/http/open-http.ts';
import { openLog } from '../server/platform/log.ts';
import { type OpenHouse, openHouse } from '../server/platform/open-house.ts';
import { freshDatabase } from './database-template.ts';

/** A whole house on a fresh database, with nothing running by itself: the test moves the clock and lets work be done. */
export type World = {
  readonly house: House;
  readonly edge: Edge;
  readonly app: FastifyInstance;
  readonly open: OpenHouse;
  /** Starts at 2026-03-02 09:00 UTC, a Monday, and stands still until moved. */
  readonly clock: {
    now: Date;
    forward(span: { seconds?: number; minutes?: number; hours?: number; days?: number }): void;
  };
  /** Places events, lets reactions take them and sweeps run, until nothing is left to do. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

export async function openWorld(env: Record<string, string> = {}): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'warmline-data-'));
  const config = readConfig({
    HTTP_PORT: '0',
    SMTP_PORT: '0',
    DATA_DIR: dataDir,
    LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
    PUBLIC_URL: 'http://care.example',
    ...env,
  });
  const clock = clockAt(new Date('2026-03-02T09:00:00Z'));
  const open = await openHouse({
    config,
    log: openLog(config.logLevel),
    database: await freshDatabase(),
    domains,
    now: () => clock.now,
  });
  const app = await openHttp(open.edge, domains, true);
  return {
    house: open.house,
    edge: open.edge,
    app,
    open,
    clock,
    settle: () => settle(open),
    close: async () => {
      await app.close();
      await open.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function clockAt(now: Date): World['clock'] {
  return {
    now,
    forward({ seconds = 0, minutes = 0, hours = 0, days = 0 }) {
      this.now = new Date(this.now.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
    },
  };
}

async function settle({ house, edge }: OpenHouse): Promise<void> {
  for (let round = 0; round < 20; round++) {
    for (const sweep of domains.flatMap((domain) => domain.sweeps ?? [])) await sweep.run(edge);
    const placed = await relayEvents(house);
    for (const reaction of domains.flatMap((domain) => domain.reactions ?? [])) {
      await react(edge, reaction);
      await retryParked(edge, reaction);
    }
    if (placed === 0 && round > 0) return;
  }
  throw new Error('The world does not settle: something tells news for ever.');
}
