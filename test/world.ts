import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { RouteAnswer, RouteCall, RouteContract } from '../contract/route.ts';
import { domains } from '../server/domains.ts';
import { readConfig } from '../server/platform/config.ts';
import { react, retryParked } from '../server/platform/events/react.ts';
import { relayEvents } from '../server/platform/events/relay.ts';
import type { Edge, House } from '../server/platform/house.ts';
import { openHttp } from '../server/platform/http/open-http.ts';
import { openLog } from '../server/platform/log.ts';
import { type OpenHouse, openHouse } from '../server/platform/open-house.ts';
import { openBrowser, type TestBrowser } from './browser-caller.ts';
import { callerWith, callRoute, type TestCaller } from './caller.ts';
import type { AgentKey, Cast } from './cast.ts';
import { closedInTime, freshDatabase } from './database-template.ts';
import { outboxMails, type SentMail } from './outbox.ts';
import { runJobs } from './run-jobs.ts';
import { worldBegins, worldSettings } from './world-template.ts';

export type Who = AgentKey | 'stranger';

/** A whole house on a fresh database with its cast, with nothing running by itself: the test moves the clock and lets work be done. */
export type World = {
  readonly house: House;
  readonly edge: Edge;
  readonly app: FastifyInstance;
  readonly open: OpenHouse;
  /** The people of Fern & Clay with their ids and API tokens, the teams' ids, the default brand's id. */
  readonly cast: Cast;
  /** Calls the API as one of the cast (by API token with all scopes), or as nobody. */
  as(who: Who): TestCaller;
  /** A browser without a session; sign in with `castPassword`. */
  browser(): TestBrowser;
  /** The built-in outbox, oldest first. */
  mails(): Promise<SentMail[]>;
  /** Calls a route of the contract; answers what it answers, throws when refused. */
  call<R extends RouteContract>(who: Who, contract: R, given: RouteCall<R>): Promise<RouteAnswer<R>>;
  /** Starts at 2026-03-02 09:00 UTC, a Monday, and stands still until moved. */
  readonly clock: {
    now: Date;
    forward(span: { seconds?: number; minutes?: number; hours?: number; days?: number }): void;
  };
  /** Places events, lets reactions take them, sweeps and due jobs run, until nothing is left to do. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

export async function openWorld(env: Record<string, string> = {}): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'warmline-data-'));
  const config = readConfig({ ...worldSettings, DATA_DIR: dataDir, ...env });
  const clock = clockAt(worldBegins);
  const { address, cast } = await freshDatabase();
  const open = await openHouse({
    config,
    log: openLog(config.logLevel),
    database: address,
    domains,
    now: () => clock.now,
  });
  const app = await openHttp(open.edge, domains, true);
  const as = (who: Who) =>
    callerWith(app, who === 'stranger' ? {} : { authorization: `Bearer ${cast.agents[who].token}` });
  return {
    house: open.house,
    edge: open.edge,
    app,
    open,
    clock,
    cast,
    as,
    browser: () => openBrowser(app),
    mails: () => outboxMails(open.house),
    call: (who, contract, given) => callRoute(as(who), contract, given),
    settle: () => settle(open),
    close: closedInTime(async () => {
      await app.close();
      await open.close();
      await rm(dataDir, { recursive: true, force: true });
    }),
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
    const jobs = await runJobs(edge);
    if (placed === 0 && jobs === 0 && round > 0) return;
  }
  throw new Error('The world does not settle: something tells news for ever.');
}
