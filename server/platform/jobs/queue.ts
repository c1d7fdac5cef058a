import { CompiledQuery, type Kysely } from 'kysely';
import type { Pool } from 'pg';
import { PgBoss } from 'pg-boss';
import type { Tables } from '../../migrations/tables.ts';
import type { EnqueueOptions } from '../context.ts';
import type { Edge } from '../house.ts';
import type { Log } from '../log.ts';

/** Work that goes out or takes long: retried with back-off, never inside a transaction; ends by calling a command. */
export type Job = {
  /** `identity.mail-reset-link`. */
  readonly name: string;
  readonly run: (edge: Edge, data: Record<string, unknown>) => Promise<void>;
  /** Retries after the first failure; 5 unless said. */
  readonly retries?: number;
  /** Runs by the clock (cron, in UTC) instead of being enqueued. */
  readonly cron?: string;
};

/** The job queue of one process (pg-boss, tables in the schema `pgboss`). */
export type Queue = {
  send(db: Kysely<Tables>, job: string, data: Record<string, unknown>, options?: EnqueueOptions): Promise<void>;
  /** Starts working on jobs; only processes that work call it. */
  work(edge: Edge): Promise<void>;
  /** Stops after the jobs under way, at most `seconds`. */
  close(seconds: number): Promise<void>;
};

/** Opens the queue. `works`: this process also runs the clock and keeps the queue tidy. */
export async function openQueue(pool: Pool, jobs: readonly Job[], works: boolean, log: Log): Promise<Queue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values as unknown[]) },
    supervise: works,
    schedule: works,
  });
  boss.on('error', (error) => log.warn({ err: error }, 'the job queue reports'));
  await boss.start();
  for (const job of jobs) {
    await boss.createQueue(job.name, {
      retryLimit: job.retries ?? 5,
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: 900,
      expireInSeconds: 300,
      heartbeatSeconds: 20,
    });
    if (works && job.cron) await boss.schedule(job.name, job.cron);
  }
  return {
    send: (db, job, data, options) => send(boss, db, { job, data, options: options ?? {} }),
    work: (edge) => work(boss, edge, jobs),
    close: (seconds) => boss.stop({ close: false, graceful: true, timeout: seconds * 1000 }),
  };
}

type Order = { job: string; data: Record<string, unknown>; options: EnqueueOptions };

async function send(boss: PgBoss, db: Kysely<Tables>, { job, data, options }: Order): Promise<void> {
  const executeSql = async (text: string, values: unknown[] = []) => ({
    rows: (await db.executeQuery(CompiledQuery.raw(text, values))).rows as Record<string, unknown>[],
  });
  await boss.send(job, data, { db: { executeSql }, ...options });
}

async function work(boss: PgBoss, edge: Edge, jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) {
    await boss.work(job.name, { pollingIntervalSeconds: job.cron ? 10 : 1 }, async (taken) => {
      for (const { data } of taken) await job.run(edge, (data ?? {}) as Record<string, unknown>);
    });
  }
}
