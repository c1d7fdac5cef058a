import { sql } from 'kysely';
import { becauseOf, type Ctx } from '../context.ts';
import type { Edge } from '../house.ts';
import { lockNumbers } from '../lock-numbers.ts';
import { sentWithNext } from '../united-round-trips.ts';
import { eventAt, eventsAfter, lastPosition, type PlacedEvent } from './journal.ts';
import { isRetrying, parkEvent, parkedTickets, promoteNext, recordAttempt } from './parked-events.ts';
import type { Reaction } from './reaction.ts';

const batch = 100;

/** Sets the cursors of reactions that are new in this version. */
export async function installReactions(edge: Edge, reactions: readonly Reaction[]): Promise<void> {
  const head = await lastPosition(edge.house.db);
  for (const { name, fromStart } of reactions) {
    await edge.house.db
      .insertInto('reactions')
      .values({ name, position: fromStart ? 0 : head })
      .onConflict((c) => c.doNothing())
      .execute();
  }
}

/**
 * Lets one reaction take all events it has not taken. Batches are optimistic: a batch whose third event fails is done
 * again with the two before it, then the third is parked alone; so the usual case pays one transaction for a hundred.
 */
export async function react(edge: Edge, reaction: Reaction): Promise<void> {
  let limit = batch;
  for (;;) {
    const step = await takeBatch(edge, reaction, limit);
    if (step.failed) {
      if (step.failed.before > 0) limit = step.failed.before;
      else await park(edge, reaction, step.failed.event, step.failed.error);
      continue;
    }
    if (!step.more) return;
    limit = batch;
  }
}

type Step = { more: boolean; failed?: { event: PlacedEvent; before: number; error: unknown } };

async function takeBatch(edge: Edge, reaction: Reaction, limit: number): Promise<Step> {
  let failed: Step['failed'];
  let taken: readonly PlacedEvent[] = [];
  try {
    return await edge.transact({ kind: 'system', name: reaction.name }, async (ctx) => {
      const cursor = await lockedCursor(ctx, reaction);
      if (cursor === null) return { more: false };
      const head = await lastPosition(ctx.db);
      const events =
        cursor < head
          ? (await eventsAfter(ctx.db, cursor, limit, reaction.on)).filter((event) => event.position <= head)
          : [];
      taken = events;
      const blocked = await parkedTickets(ctx, reaction.name, events);
      for (const [before, event] of events.entries()) {
        if (event.ticketId !== null && blocked.has(event.ticketId))
          await parkEvent(ctx, reaction.name, event, 'waiting');
        else
          await reaction
            .react(becauseOf(ctx, event), event)
            .catch((error) => Promise.reject(noted(error, () => (failed = { event, before, error }))));
      }
      const more = events.length === limit;
      await moveCursor(ctx, reaction, cursor, more ? (events.at(-1)?.position ?? head) : head);
      return { more };
    });
  } catch (error) {
    const found = failed ?? halved(taken, error);
    if (found) return { more: true, failed: found };
    throw error;
  }
}

/**
 * A fault at the end of a batch (its facts could not be written) names no event: half as many are tried, down to one, whose
 * fault it then is.
 */
function halved(taken: readonly PlacedEvent[], error: unknown): Step['failed'] {
  const [event] = taken;
  return event && { event, before: Math.floor(taken.length / 2), error };
}

function noted(error: unknown, note: () => void): unknown {
  note();
  return error;
}

/**
 * Null when another process runs this reaction now. Two statements: the second sees what whoever had the lock before has
 * committed, while one statement could take the lock and still read the cursor as it stood before.
 */
async function lockedCursor(ctx: Ctx, reaction: Reaction): Promise<number | null> {
  const { rows } = await sql<{ held: boolean }>`
    select pg_try_advisory_xact_lock(${sql.lit(lockNumbers.reaction)}, hashtext(${reaction.name})) as held`.execute(
    ctx.db,
  );
  if (!rows[0]?.held) return null;
  const row = ctx.db.selectFrom('reactions').select('position').where('name', '=', reaction.name);
  return (await row.executeTakeFirst())?.position ?? null;
}

async function moveCursor(ctx: Ctx, reaction: Reaction, from: number, to: number): Promise<void> {
  if (to === from) return;
  await ctx.db
    .updateTable('reactions')
    .set({ position: to })
    .where('name', '=', reaction.name)
    .modifyEnd(sentWithNext)
    .execute();
}

/**
 * The failed event leaves the road: it will be retried, and later events of its ticket wait behind it. Unless another process
 * took it meanwhile: then it has had its effect, and the cursor must not come back.
 */
async function park(edge: Edge, reaction: Reaction, event: PlacedEvent, error: unknown): Promise<void> {
  edge.house.log.error(
    { err: error, reaction: reaction.name, position: event.position },
    'a reaction failed; the event is retried',
  );
  await edge.transact({ kind: 'system', name: reaction.name }, async (ctx) => {
    const cursor = await lockedCursor(ctx, reaction);
    if (cursor === null || cursor >= event.position) return;
    await parkEvent(ctx, reaction.name, event, 'retrying');
    await recordAttempt(ctx, reaction.name, event.position, error);
    await moveCursor(ctx, reaction, cursor, event.position);
  });
}

/** Tries parked events of a reaction whose time has come; a success lets the next one of the ticket through. */
export async function retryParked(edge: Edge, reaction: Reaction): Promise<void> {
  for (;;) {
    const due = await edge.house.db
      .selectFrom('parked_events')
      .select(['position'])
      .where('reaction', '=', reaction.name)
      .where('state', '=', 'retrying')
      .where('retry_at', '<=', edge.house.now())
      .orderBy('position')
      .executeTakeFirst();
    if (!due || !(await retryOne(edge, reaction, due.position))) return;
  }
}

async function retryOne(edge: Edge, reaction: Reaction, position: number): Promise<boolean> {
  const actor = { kind: 'system', name: reaction.name } as const;
  try {
    return await edge.transact(actor, async (ctx) => {
      if ((await lockedCursor(ctx, reaction)) === null) return false;
      // Another process may have taken it between our look and the lock.
      if (!(await isRetrying(ctx, reaction.name, position))) return true;
      const event = await eventAt(ctx.db, position);
      if (event) await reaction.react(becauseOf(ctx, event), event);
      await promoteNext(ctx, reaction.name, position);
      return true;
    });
  } catch (error) {
    edge.house.log.error({ err: error, reaction: reaction.name, position }, 'a parked event failed again');
    await edge.transact(actor, (ctx) => recordAttempt(ctx, reaction.name, position, error));
    return true;
  }
}
