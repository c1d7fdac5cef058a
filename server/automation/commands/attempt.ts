import { sql } from 'kysely';
import type { Firing } from '../../../contract/automation.ts';
import type { Ctx } from '../../platform/context.ts';
import { Refusal } from '../../platform/refuse.ts';

/** A fact that was told during an attempt. */
export type Told = { name: string; payload: unknown; about?: { ticketId?: number } | undefined };
export type Attempt = { told: Told[]; failure: { code: string; message: string } | null };

/**
 * Does a part of a larger work that may fail alone: then the database is as before it and nothing was told. What a repeated
 * transaction would mend (a deadlock, a lost connection) is thrown.
 */
export async function attempt(ctx: Ctx, work: (ctx: Ctx) => Promise<void>): Promise<Attempt> {
  const told: Parameters<Ctx['emit']>[] = [];
  const tellers: Ctx[] = [];
  const watched: Ctx = {
    ...ctx,
    emit(...fact) {
      told.push(fact);
      tellers.push(this);
    },
  };
  await sql`savepoint attempt`.execute(ctx.db);
  try {
    await work(watched);
    await sql`release savepoint attempt`.execute(ctx.db);
  } catch (error) {
    if (isPassing(error)) throw error;
    await sql`rollback to savepoint attempt`.execute(ctx.db);
    return { told: [], failure: failureOf(ctx, error) };
  }
  for (const [at, fact] of told.entries()) ctx.emit.call(tellers[at] ?? ctx, ...fact);
  return { told: told.map(([name, payload, about]) => ({ name, payload, about })), failure: null };
}

function isPassing(error: unknown): boolean {
  return /^(40001|40P01|57P0\d|08\d\d\d)$/.test((error as { code?: string }).code ?? '') && !(error instanceof Refusal);
}

function failureOf(ctx: Ctx, error: unknown): Omit<Firing['failures'][number], 'action'> {
  if (error instanceof Refusal) return { code: error.code, message: error.message };
  ctx.house.log.error({ err: error }, 'an action of a rule failed');
  const said = error instanceof Error ? error.message : String(error);
  return { code: 'action.failed', message: said.slice(0, 300) };
}
