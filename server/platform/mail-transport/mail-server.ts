import nodemailer, { type Transporter } from 'nodemailer';
import type { House } from '../house.ts';

const open = new WeakMap<House, Map<string, Transporter>>();

/** The pooled connection to a mail server by its URL, kept for the life of the house. Time-outs: a server that hangs must not hang the job. */
export function mailServer(house: House, url: string): Transporter {
  const known = open.get(house) ?? new Map<string, Transporter>();
  open.set(house, known);
  const before = known.get(url);
  if (before) return before;
  const made = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 5,
    // A connection that breaks while a mail is on it may have delivered it: whoever asked decides, not the pool.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as object as Parameters<typeof nodemailer.createTransport>[0]);
  known.set(url, made);
  return made;
}

/** Closes what `mailServer` opened. */
export function closeMailServers(house: House): void {
  for (const transport of open.get(house)?.values() ?? []) transport.close();
  open.delete(house);
}
