import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../migrations/tables.ts';
import type { Actor, Ctx } from './context.ts';
import { type ToldEvent, writeEvents } from './events/write-events.ts';
import type { Edge, House } from './house.ts';

/** The edge of a process: looks and transactions, each with the instant it began. */
export function openEdge(house: House): Edge {
  return {
    house,
    look: (actor) => ({ actor, db: house.db, now: house.now(), house }),
    transact: (actor, work) => repeated(() => once(house, actor, work)),
  };
}

async function once<T>(house: House, actor: Actor, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const told: ToldEvent[] = [];
  const nudges: (() => void)[] = [];
  const answer = await house.db.transaction().execute(async (db) => {
    const result = await work(contextOf(house, actor, db, told, nudges));
    await writeEvents(db, told);
    return result;
  });
  if (told.length > 0) house.wake('relay');
  for (const nudge of nudges) nudge();
  return answer;
}

function contextOf(house: House, actor: Actor, db: Kysely<Tables>, told: ToldEvent[], nudges: (() => void)[]): Ctx {
  const now = house.now();
  return {
    actor,
    db,
    now,
    house,
    cause: { chain: randomUUID(), depth: 0 },
    emit(name, payload, about) {
      told.push({
        name,
        payload,
        at: this.now,
        actor: this.actor,
        ticketId: about?.ticketId ?? null,
        cause: this.cause,
      });
    },
    enqueue: (job, data, options) => house.queue.send(db, job, data, options),
    afterCommit: (nudge) => nudges.push(nudge),
  };
}

/** Deadlock, serialization failure, server going away: the transaction left nothing behind, so it is done again. */
const passing = new Set(['40001', '40P01', '57P01', '57P03', '08000', '08003', '08006']);

async function repeated<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= 4 || !passing.has((error as { code?: string }).code ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt * attempt));
    }
  }
}
