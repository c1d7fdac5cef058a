import { offsetAt } from '../../../contract/moments.ts';

/** A stretch of time in which clocks of a zone run evenly: local time is UTC plus `offset`, all in milliseconds. */
export type ZoneSegment = { from: number; to: number; offset: number };

const DAY = 86_400_000;
const kept = new Map<string, readonly ZoneSegment[]>();

/** The even stretches of one UTC year in a zone, in order, without gaps. Found once and remembered: a zone's years never change in a process. */
export function zoneSegments(timeZone: string, year: number): readonly ZoneSegment[] {
  const key = `${year} ${timeZone}`;
  const known = kept.get(key);
  if (known) return known;
  const found = findSegments(timeZone, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
  kept.set(key, found);
  return found;
}

/** Clocks change at most once a day, so that a look at each day's beginning misses no change. */
function findSegments(timeZone: string, begin: number, end: number): ZoneSegment[] {
  const segments: ZoneSegment[] = [];
  let from = begin;
  let offset = offsetAt(begin, timeZone);
  for (let day = begin + DAY; day <= end; day += DAY) {
    if (offsetAt(day, timeZone) === offset) continue;
    const change = changeBetween(timeZone, day - DAY, day, offset);
    segments.push({ from, to: change, offset });
    from = change;
    offset = offsetAt(change, timeZone);
  }
  return from < end ? [...segments, { from, to: end, offset }] : segments;
}

/** The first second that no longer has the old offset. */
function changeBetween(timeZone: string, before: number, after: number, offset: number): number {
  let [old, fresh] = [before, after];
  while (fresh - old > 1000) {
    const middle = old + Math.floor((fresh - old) / 2000) * 1000;
    if (offsetAt(middle, timeZone) === offset) old = middle;
    else fresh = middle;
  }
  return fresh;
}
