import { type RawBuilder, sql } from 'kysely';
import type { Look } from '../../platform/context.ts';
import { lastPosition } from '../../platform/events/journal.ts';
import type { House } from '../../platform/house.ts';
import { liveTickets } from './view-where.ts';

export type Tally = { count: number; more: boolean };
/** Where the tickets of a count are found: among those being worked on, among the newest of all, or few by an index of their own. */
export type Among = 'live' | 'newest' | 'few';
/** A count somebody asks for. `moving`: it may change without any news, as time goes by or by what one reads. */
export type Wanted = { key: string; among: Among; moving: boolean; where: RawBuilder<boolean> };

type Known = Tally & { at: number; position: number };
type Lane = {
  known: Map<string, Known>;
  waiting: Map<string, Wanted>;
  next: Promise<void> | null;
  last: Promise<void>;
  restMs: number;
};

const most = 1000;
/** However much happens, nothing is counted twice in this time; where counting takes long, not in so many times as long. */
const leastRestMs = 2_000;
const restForWork = 8;
/** And however little happens, what moves by itself is counted again after this. */
const movingMs = 15_000;
const forgottenMs = 600_000;
/** So many live tickets, or newest tickets of all, are looked at for one count. */
const mostLive = 50_000;
const mostNewest = 50_000;
const atOnce = 150;

const lanes = new WeakMap<House, Lane>();

/**
 * Counts by their keys. A process counts in one lane: what many ask for meanwhile is counted together, in one pass over the live
 * tickets, and serves all of them until there is news in the journal. So the load has a bound that no number of agents moves.
 */
export async function viewTallies(look: Look, wanted: readonly Wanted[]): Promise<ReadonlyMap<string, Tally>> {
  const { house } = look;
  const lane = laneOf(house);
  const now = look.now.getTime();
  const position = await lastPosition(house.db);
  const old = wanted.filter((each) => !isFresh(lane, each, now, position));
  if (old.length === 0) return lane.known;
  const counting = counted(lane, look, old);
  // Where a pass takes long, who has an answer from before is not kept waiting for the next one.
  const hasAnswers = lane.restMs > leastRestMs && old.every((each) => lane.known.has(each.key));
  if (!hasAnswers) await counting;
  else counting.catch((error) => house.log.warn({ err: error }, 'views could not be counted'));
  return lane.known;
}

function laneOf(house: House): Lane {
  const lane = lanes.get(house) ?? {
    known: new Map(),
    waiting: new Map(),
    next: null,
    last: Promise.resolve(),
    restMs: leastRestMs,
  };
  lanes.set(house, lane);
  return lane;
}

function isFresh({ known: all, restMs }: Lane, { key, moving }: Wanted, now: number, position: number): boolean {
  const known = all.get(key);
  if (!known) return false;
  const age = now - known.at;
  return age < restMs || (known.position === position && (!moving || age < movingMs));
}

/** Counts these, together with all that is asked for until the count before has ended. */
function counted(lane: Lane, look: Look, wanted: readonly Wanted[]): Promise<void> {
  for (const each of wanted) lane.waiting.set(each.key, each);
  if (!lane.next) {
    lane.next = lane.last.then(() => countWaiting(lane, look));
    lane.last = lane.next.catch(() => {});
  }
  return lane.next;
}

async function countWaiting(lane: Lane, { house, now }: Look): Promise<void> {
  const batch = [...lane.waiting.values()];
  lane.waiting.clear();
  lane.next = null;
  const at = now.getTime();
  // Before it is counted: what happens meanwhile is news for the next count.
  const position = await lastPosition(house.db);
  const began = house.now().getTime();
  for (const among of ['few', 'live', 'newest'] as const) {
    const alike = batch.filter((each) => each.among === among);
    for (let from = 0; from < alike.length; from += atOnce) {
      const part = alike.slice(from, from + atOnce);
      const tallies = await (among === 'few' ? countFew(house, part) : countTogether(house, part, among));
      for (const [index, { key }] of part.entries()) lane.known.set(key, { ...tallies[index]!, at, position });
    }
  }
  lane.restMs = Math.max(leastRestMs, restForWork * (house.now().getTime() - began));
  if (lane.known.size > 2000)
    for (const [key, known] of lane.known) if (at - known.at > forgottenMs) lane.known.delete(key);
}

/** Each by its own way through an index, in one statement. */
async function countFew(house: House, wanted: readonly Wanted[]): Promise<Tally[]> {
  const each = wanted.map(
    ({ where }, at) =>
      sql`(select count(*)::integer from (select from tickets where ${where} limit ${sql.lit(most + 1)}) as found) as ${sql.ref(`n${at}`)}`,
  );
  const { rows } = await sql<Record<string, number>>`select ${sql.join(each)}`.execute(house.db);
  return wanted.map((_, at) => tallyOf(rows[0]?.[`n${at}`] ?? 0));
}

const tallyOf = (count: number, isAll = true): Tally => ({
  count: Math.min(count, most),
  more: count > most || !isAll,
});

/** All in one pass. */
async function countTogether(house: House, wanted: readonly Wanted[], among: 'live' | 'newest'): Promise<Tally[]> {
  const limit = among === 'live' ? mostLive : mostNewest;
  // The newest of all, since nobody waits for a count of everything that ever was.
  const source =
    among === 'live'
      ? sql`select * from tickets where ${liveTickets} limit ${sql.lit(limit + 1)}`
      : sql`select * from tickets order by id desc limit ${sql.lit(limit + 1)}`;
  const each = wanted.map(({ where }, at) => sql`count(*) filter (where ${where})::integer as ${sql.ref(`n${at}`)}`);
  const { rows } = await sql<Record<string, number>>`
    select ${sql.join(each)}, count(*)::integer as looked_at from (${source}) as tickets`.execute(house.db);
  const row = rows[0]!;
  const isAll = (row.looked_at ?? 0) <= limit;
  return wanted.map((_, at) => tallyOf(row[`n${at}`] ?? 0, isAll));
}
