import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Ctx } from '../context.ts';
import type { Caller } from '../domain.ts';
import type { Sweep } from '../jobs/sweeps.ts';
import { refuse } from '../refuse.ts';

/**
 * Runs the command of a POST once for each caller and Idempotency-Key: a repeated request answers what the first answered,
 * one with the same key but another body is refused. The key is written in the command's own transaction, so a repeat that
 * arrives meanwhile waits for the first to commit. `said` tells what the request said where its body is a stream.
 */
export function onceFor(request: FastifyRequest, caller: Caller) {
  return async <T>(ctx: Ctx, work: () => Promise<T>, said: unknown = request.body): Promise<T> => {
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || typeof key !== 'string' || caller.actor.kind !== 'agent') return work();
    if (key.length < 8 || key.length > 200)
      refuse('invalid', 'idempotency-key.length', 'An Idempotency-Key has 8 to 200 characters.');
    const row = { caller: `agent:${caller.actor.id}`, key, request_hash: hashOf(request, said) };
    const first = await ctx.db
      .insertInto('idempotency_keys')
      .values({ ...row, created_at: ctx.now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst();
    if (!first) return (await earlierAnswer(ctx, row)) as T;
    const answer = await work();
    await ctx.db
      .updateTable('idempotency_keys')
      .set({ answer: JSON.stringify(answer) })
      .where('caller', '=', row.caller)
      .where('key', '=', key)
      .execute();
    return answer;
  };
}

type KeyRow = { caller: string; key: string; request_hash: string };

async function earlierAnswer(ctx: Ctx, row: KeyRow): Promise<unknown> {
  const earlier = await ctx.db
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'answer'])
    .where('caller', '=', row.caller)
    .where('key', '=', row.key)
    .executeTakeFirstOrThrow();
  if (earlier.request_hash !== row.request_hash)
    refuse('conflict', 'idempotency-key.reused', 'This Idempotency-Key was used for another request.');
  if (earlier.answer === null)
    refuse(
      'conflict',
      'idempotency-key.answer-forgotten',
      'This was done. Its answer held words that were erased since.',
    );
  return earlier.answer;
}

/** Words were erased: kept answers that hold these members (`{ ticketId: 7 }`) must not say them again. The keys stay, so nothing is done twice. */
export async function forgetAnswers(ctx: Ctx, holding: Record<string, unknown>): Promise<void> {
  await ctx.db
    .updateTable('idempotency_keys')
    .set({ answer: null })
    .where(sql<boolean>`answer @> ${JSON.stringify(holding)}::jsonb`)
    .execute();
}

const keptMs = 24 * 60 * 60 * 1000;

/** A key is good for a day. Safe in several processes at once. */
export const forgetKeys: Sweep = {
  name: 'forget-idempotency-keys',
  everyMs: 10 * 60 * 1000,
  run: async ({ house }) => {
    const before = new Date(house.now().getTime() - keptMs);
    await house.db.deleteFrom('idempotency_keys').where('created_at', '<', before).execute();
  },
};

function hashOf(request: FastifyRequest, said: unknown): string {
  return createHash('sha256')
    .update(`${request.method} ${request.url} ${JSON.stringify(said ?? null)}`)
    .digest('hex');
}
