import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Tables } from '../migrations/tables.ts';
import type { Config } from './config.ts';
import type { Actor, Ctx, Look } from './context.ts';
import type { Files } from './files.ts';
import type { Queue } from './jobs/queue.ts';
import type { Keys } from './keys.ts';
import type { Log } from './log.ts';

/** What one process holds for its whole life. */
export type House = {
  readonly config: Config;
  readonly log: Log;
  readonly pool: Pool;
  readonly db: Kysely<Tables>;
  readonly keys: Keys;
  readonly files: Files;
  readonly queue: Queue;
  /** The address of this installation as customers and agents see it, without a slash at the end. */
  publicUrl(): string;
  /** Wakes the relay, or a sweep by name, in this process. Others find the work by their own clock. */
  wake(what: string): void;
  /** The instant at the edge; tests set it. */
  now(): Date;
};

/** The edge of the house: what may begin a transaction. Held by http, jobs and tests, never by a command. */
export type Edge = {
  readonly house: House;
  /** A look without a transaction. */
  look(actor: Actor): Look;
  /** One transaction: committed when `work` answers, rolled back when it throws. Repeated when the database asks for it. */
  transact<T>(actor: Actor, work: (ctx: Ctx) => Promise<T>): Promise<T>;
};
