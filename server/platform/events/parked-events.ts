import type { Ctx } from '../context.ts';
import type { PlacedEvent } from './journal.ts';

/** After so many failures an event is set aside until an administrator retries it. */
const attemptsBeforeSetAside = 5;

/** Tickets among these events that have something parked for this reaction. */
export async function parkedTickets(ctx: Ctx, reaction: string, events: readonly PlacedEvent[]): Promise<Set<number>> {
  const tickets = events.flatMap((event) => event.ticketId ?? []);
  if (tickets.length === 0) return new Set();
  const rows = await ctx.db
    .selectFrom('parked_events')
    .select('ticket_id')
    .distinct()
    .where('reaction', '=', reaction)
    .where('ticket_id', 'in', tickets)
    .execute();
  return new Set(rows.flatMap((row) => row.ticket_id ?? []));
}

/** Puts an event beside the road. */
export async function parkEvent(
  ctx: Ctx,
  reaction: string,
  event: PlacedEvent,
  state: 'retrying' | 'waiting',
): Promise<void> {
  await ctx.db
    .insertInto('parked_events')
    .values({ reaction, position: event.position, ticket_id: event.ticketId, state })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whether an event still waits for another try: not once it took effect or was set aside. */
export async function isRetrying(ctx: Ctx, reaction: string, position: number): Promise<boolean> {
  return (await parkedAt(ctx, reaction, position))?.state === 'retrying';
}

/** Writes down a failure and when to try again: 2, 8, 32, 128 seconds, then set aside. */
export async function recordAttempt(ctx: Ctx, reaction: string, position: number, error: unknown): Promise<void> {
  const row = await parkedAt(ctx, reaction, position);
  if (!row) return;
  const attempts = row.attempts + 1;
  const setAside = attempts >= attemptsBeforeSetAside;
  await ctx.db
    .updateTable('parked_events')
    .set({
      attempts,
      error: String(error instanceof Error ? error.message : error).slice(0, 2000),
      state: setAside ? 'set-aside' : 'retrying',
      retry_at: setAside ? null : new Date(ctx.now.getTime() + 500 * 4 ** attempts),
    })
    .where('id', '=', row.id)
    .execute();
}

/** The event took effect: it leaves, and the next one of its ticket is tried at once. */
export async function promoteNext(ctx: Ctx, reaction: string, position: number): Promise<void> {
  const done = await ctx.db
    .deleteFrom('parked_events')
    .where('reaction', '=', reaction)
    .where('position', '=', position)
    .returning('ticket_id')
    .executeTakeFirst();
  if (done?.ticket_id == null) return;
  const next = await ctx.db
    .selectFrom('parked_events')
    .select(['id', 'state'])
    .where('reaction', '=', reaction)
    .where('ticket_id', '=', done.ticket_id)
    .orderBy('position')
    .executeTakeFirst();
  if (next?.state === 'waiting')
    await ctx.db
      .updateTable('parked_events')
      .set({ state: 'retrying', retry_at: ctx.now })
      .where('id', '=', next.id)
      .execute();
}

/** An administrator asks for another try now. Answers whether there was such an event. */
export async function retryParkedEvent(
  ctx: Ctx,
  id: number,
): Promise<{ position: number; reaction: string } | undefined> {
  return ctx.db
    .updateTable('parked_events')
    .set({ state: 'retrying', retry_at: ctx.now })
    .where('id', '=', id)
    .where('state', 'in', ['set-aside', 'retrying'])
    .returning(['position', 'reaction'])
    .executeTakeFirst();
}

function parkedAt(ctx: Ctx, reaction: string, position: number) {
  return ctx.db
    .selectFrom('parked_events')
    .selectAll()
    .where('reaction', '=', reaction)
    .where('position', '=', position)
    .executeTakeFirst();
}
