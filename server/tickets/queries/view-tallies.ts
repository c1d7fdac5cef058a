import { type RawBuilder, sql } from 'kysely';
import type { Look } from '../../platform/context.ts';
import { lastPosition } from '../../platform/events/journal.ts';
import type { House } from '../../platform/house.ts';
import { liveTickets } from './view-where.ts';

export type Tally = { count: number; more: boolean };
/** A count somebody asks for. `moving`: it may change without any news, as time goes by or by what one reads. */
export type Wanted = { key: string; live: boolean; moving: boolean; where: RawBuilder<boolean> };

type Known = Tally & { at: number; position: number };
type Lane = {
  known: Map<string, Known>;
  waiting: Map<string, Wanted>;
  next: Promise<void> | null;
  last: Promise<void>;
};

const most = 1000;
/** However much happens, nothing is counted twice in this time. */
const restMs = 2_000;
/** And however little happens, what moves by itself is counted again after this. */
const movingMs = 15_000;
const forgottenMs = 600_000;
/** So many live tickets, or newest tickets of all, are looked at for one count. */
const mostLive = 100_000;
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
  const old = wanted.filter((each) => !isFresh(lane.known.get(each.key), each, now, position));
  if (old.length > 0) await counted(lane, look, old);
  return lane.known;
}

function laneOf(house: House): Lane {
  const lane = lanes.get(house) ?? { known: new Map(), waiting: new Map(), next: null, last: Promise.resolve() };
  lanes.set(house, lane);
  return lane;
}

function isFresh(known: Known | undefined, { moving }: Wanted, now: number, position: number): boolean {
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
  for (const live of [true, false]) {
    const alike = batch.filter((each) => each.live === live);
    for (let from = 0; from < alike.length; from += atOnce) {
      const part = alike.slice(from, from + atOnce);
      const tallies = await countTogether(house, part, live);
      for (const [index, { key }] of part.entries()) lane.known.set(key, { ...tallies[index]!, at, position });
    }
  }
  if (lane.known.size > 2000)
    for (const [key, known] of lane.known) if (at - known.at > forgottenMs) lane.known.delete(key);
}

async function countTogether(house: House, wanted: readonly Wanted[], live: boolean): Promise<Tally[]> {
  const limit = live ? mostLive : mostNewest;
  // The newest of all, since nobody waits for a count of everything that ever was.
  const source = live
    ? sql`select * from tickets where ${liveTickets} limit ${sql.lit(limit + 1)}`
    : sql`select * from tickets order by id desc limit ${sql.lit(limit + 1)}`;
  const each = wanted.map(({ where }, at) => sql`count(*) filter (where ${where})::integer as ${sql.ref(`n${at}`)}`);
  const { rows } = await sql<Record<string, number>>`
    select ${sql.join(each)}, count(*)::integer as looked_at from (${source}) as tickets`.execute(house.db);
  const row = rows[0]!;
  const isAll = (row.looked_at ?? 0) <= limit;
  return wanted.map((_, at) => {
    const count = row[`n${at}`] ?? 0;
    return { count: Math.min(count, most), more: count > most || !isAll };
  });
}
