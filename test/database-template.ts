import { after } from 'node:test';
import type { DatabaseAddress } from '../server/platform/database.ts';
import type { Cast } from './cast.ts';
import { makeWorldTemplate, onServer, type WorldTemplate } from './world-template.ts';

type Server = { template: WorldTemplate; stop: () => Promise<void> };
let server: Promise<Server> | undefined;
const made: string[] = [];
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
  if (!server) return;
  // Hooks run in the order they were registered, and this one is the first: houses must be closed before their database is.
  await Promise.all([...openHouses].map((close) => close()));
  const { template, stop } = await server;
  for (const database of made) await onServer(template, `drop database ${database} with (force)`);
  await stop();
});

/** A fresh database with the cast, copied from a template in some 20 ms: on the server of the whole test run, or one of this process's own. */
export async function freshDatabase(): Promise<{ address: DatabaseAddress; cast: Cast }> {
  server ??= serverOfTheRun() ?? makeWorldTemplate();
  const { host, port, user, cast } = (await server).template;
  const database = `world_${process.pid}_${made.length}`;
  made.push(database);
  await onServer({ host, port, user }, `create database ${database} template world_template`);
  return { address: { host, port, user, database }, cast };
}

/** `npm test` starts one server for all its processes and names it here. */
function serverOfTheRun(): Promise<Server> | undefined {
  const { WORLD_TEMPLATE } = process.env;
  if (!WORLD_TEMPLATE) return undefined;
  return Promise.resolve({ template: JSON.parse(WORLD_TEMPLATE) as WorldTemplate, stop: async () => {} });
}
