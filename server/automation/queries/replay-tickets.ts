import { sql } from 'kysely';
import type { ConditionFacts } from '../../../contract/conditions-hold.ts';
import type { Look } from '../../platform/context.ts';
import { conditionFacts } from '../../tickets/queries/condition-facts.ts';
import { readEvents } from '../rules/changes-of-events.ts';
import type { PastEvent } from '../rules/past-changes.ts';

/** A ticket with what happened to it lately. */
export type PastOfTicket = { ticketId: number; facts: ConditionFacts; events: PastEvent[] };

/** Tickets after a number that something happened to since then, each with its events in order. Two queries for all. */
export async function replayTickets(
  look: Look,
  since: Date,
  page: { after: number; limit: number },
): Promise<PastOfTicket[]> {
  const rows = await changedSince(look, since)
    .select('id')
    .where('id', '>', page.after)
    .orderBy('id')
    .limit(page.limit)
    .execute();
  const ids = rows.map((row) => row.id);
  const facts = await conditionFacts(look, ids);
  const events = Map.groupBy(await eventsOf(look, ids, since), (event) => event.ticketId);
  return ids.map((ticketId) => ({
    ticketId,
    facts: facts.get(ticketId) ?? {},
    events: events.get(ticketId) ?? [],
  }));
}

/** How many tickets something happened to since then. */
export async function countChangedTickets(look: Look, since: Date): Promise<number> {
  const { count } = await changedSince(look, since)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function changedSince(look: Look, since: Date) {
  return look.db.selectFrom('tickets').where('updated_at', '>=', since).where('deleted_at', 'is', null);
}

async function eventsOf(
  look: Look,
  ids: readonly number[],
  since: Date,
): Promise<(PastEvent & { ticketId: number })[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<PastEvent & { ticketId: number }>`
    select ticket_id as "ticketId", at, name, payload, actor_kind as "by", actor_id as "actorId", chain, depth, transaction
    from events where ticket_id = any(${[...ids]}) and position is not null and at >= ${since} and name = any(${readEvents as string[]})
    order by id`.execute(look.db);
  return rows;
}
