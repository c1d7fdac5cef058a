import { sql } from 'kysely';
import type { House } from '../house.ts';
import type { Reaction } from './reaction.ts';

/** A cursor that trails behind events which its reaction does not hear is moved this often (milliseconds). */
const MOVED_EVERY = 1000;

/**
 * Tells which reactions have an event to take, in one look at all of them; now and then also those whose cursor only trails.
 * Most events are heard by nobody, and a transaction for each reaction each time would cost more than the events themselves.
 */
export function dueReactions(house: House, reactions: readonly Reaction[]): () => Promise<Reaction[]> {
  let movedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (reactions.length === 0) return [];
    const moves = performance.now() - movedAt >= MOVED_EVERY;
    if (moves) movedAt = performance.now();
    const names = await namesOfDue(house, reactions, moves);
    return reactions.filter(({ name }) => names.has(name));
  };
}

async function namesOfDue(house: House, reactions: readonly Reaction[], trailing: boolean): Promise<Set<string>> {
  const heard = sql.join(reactions.map(({ name, on }) => sql`(${name}::text, ${[...on]}::text[])`));
  const { rows } = await sql<{ name: string }>`
    select reactions.name from (values ${heard}) as heard (name, events)
    join reactions on reactions.name = heard.name
    join event_relay on event_relay.last_position > reactions.position
    where ${trailing}::boolean or exists (
      select from events where events.name = any(heard.events) and events.position > reactions.position
    )`.execute(house.db);
  return new Set(rows.map(({ name }) => name));
}
