import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RouteAnswer, RouteCall, RouteContract } from '../contract/route.ts';
import { smtpPort } from '../server/channels/jobs/smtp-intake.ts';
import { domains } from '../server/domains.ts';
import { readConfig } from '../server/platform/config.ts';
import type { Edge, House } from '../server/platform/house.ts';
import { openHttp } from '../server/platform/http/open-http.ts';
import { openLog } from '../server/platform/log.ts';
import { openHouse } from '../server/platform/open-house.ts';
import { startLive } from '../server/platform/realtime/start-live.ts';
import { startWork } from '../server/platform/start-work.ts';
import { callerWith, callRoute } from './caller.ts';
import type { AgentKey, Cast } from './cast.ts';
import { closedInTime, freshDatabase } from './database-template.ts';
import { worldSettings } from './world-template.ts';

/** A house that runs by itself on real doors and the real clock, as in production, with the cast in it. */
export type RunningHouse = {
  readonly house: House;
  readonly edge: Edge;
  readonly cast: Cast;
  /** `http://127.0.0.1:…` */
  readonly address: string;
  readonly smtpPort: number;
  call<R extends RouteContract>(who: AgentKey, contract: R, given: RouteCall<R>): Promise<RouteAnswer<R>>;
  close(): Promise<void>;
};

/** `now` stands for the clock on the wall, where a story goes over hours. */
export async function startHouse(env: Record<string, string> = {}, now?: () => Date): Promise<RunningHouse> {
  const dataDir = await mkdtemp(join(tmpdir(), 'warmline-running-'));
  const { PUBLIC_URL: _notHere, ...settings } = worldSettings;
  const config = readConfig({ ...settings, HTTP_HOST: '127.0.0.1', DATA_DIR: dataDir, ...env });
  const { address: database, cast } = await freshDatabase();
  const log = openLog(config.logLevel);
  const open = await openHouse({ config, log, database, domains, ...(now && { now }) });
  const live = await startLive(open, database);
  const app = await openHttp(open.edge, domains, true, live.hub);
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  open.wiring.publicUrl = address;
  const work = await startWork(open);
  const doors: (() => Promise<void>)[] = [];
  for (const domain of domains) if (domain.openDoor) doors.push(await domain.openDoor(open.edge));
  return {
    house: open.house,
    edge: open.edge,
    cast,
    address,
    smtpPort: smtpPort(open.house) ?? 0,
    call: (who, contract, given) =>
      callRoute(callerWith(app, { authorization: `Bearer ${cast.agents[who].token}` }), contract, given),
    close: closedInTime(async () => {
      await Promise.all(doors.map((door) => door()));
      await live.close();
      await app.close();
      await work.close();
      await open.close();
      await rm(dataDir, { recursive: true, force: true });
    }),
  };
}

/** Waits until something is so; fails with its name when it is not within the time. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | null | false>,
  withinMs = 15_000,
): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`It never came true: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
