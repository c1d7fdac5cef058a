import type { Schedule } from '../../../contract/schedules.ts';
import { zoneSegments } from './zone-segments.ts';

/** What business time is measured by. */
export type BusinessHours = Pick<Schedule, 'timeZone' | 'periods' | 'holidays'>;
/** A stretch of business time, in epoch milliseconds. */
export type BusinessSpan = { from: number; to: number };

const DAY = 86_400_000;

/**
 * The stretches of business time between two instants, in order; `backward` in reverse. An instant is business time when the local
 * clock shows a time within a period of that local day and the day is no holiday. So an hour that clocks show twice counts
 * twice, and one that they leave out counts not at all.
 */
export function* businessSpans(
  hours: BusinessHours,
  from: number,
  to: number,
  backward = false,
): Generator<BusinessSpan> {
  const week = weekOf(hours);
  const years = [new Date(from).getUTCFullYear(), new Date(to).getUTCFullYear()] as const;
  for (const year of counted(years[0], years[1], backward)) {
    const segments = zoneSegments(hours.timeZone, year);
    for (const segment of backward ? segments.toReversed() : segments) {
      const begin = Math.max(from, segment.from);
      const end = Math.min(to, segment.to);
      if (begin < end) yield* spansOfEvenTime(week, { from: begin, to: end, offset: segment.offset }, backward);
    }
  }
}

function* spansOfEvenTime(
  week: Week,
  { from, to, offset }: BusinessSpan & { offset: number },
  backward: boolean,
): Generator<BusinessSpan> {
  const firstDay = Math.floor((from + offset) / DAY);
  const lastDay = Math.floor((to + offset - 1) / DAY);
  for (const day of counted(firstDay, lastDay, backward)) {
    const periods = periodsOn(week, day);
    const midnight = day * DAY - offset;
    for (const period of backward ? periods.toReversed() : periods) {
      const begin = Math.max(from, midnight + period.from);
      const end = Math.min(to, midnight + period.to);
      if (begin < end) yield { from: begin, to: end };
    }
  }
}

function* counted(first: number, last: number, backward: boolean): Generator<number> {
  if (backward) for (let each = last; each >= first; each--) yield each;
  else for (let each = first; each <= last; each++) yield each;
}

/** Days are counted from 1 January 1970; times of day in milliseconds. */
type Week = { days: readonly BusinessSpan[][]; once: ReadonlySet<number>; yearly: ReadonlySet<number> };
const weeks = new WeakMap<BusinessHours, Week>();

function weekOf(hours: BusinessHours): Week {
  const known = weeks.get(hours);
  if (known) return known;
  const days: BusinessSpan[][] = [[], [], [], [], [], [], []];
  for (const { day, from, to } of hours.periods) days[day % 7]?.push({ from: timeOfDay(from), to: timeOfDay(to) });
  for (const periods of days) periods.sort((a, b) => a.from - b.from);
  const dates = (yearly: boolean) =>
    hours.holidays.filter((each) => each.yearly === yearly).map((each) => Date.parse(`${each.date}T00:00:00Z`) / DAY);
  const week = { days, once: new Set(dates(false)), yearly: new Set(dates(true).map(monthAndDay)) };
  weeks.set(hours, week);
  return week;
}

function periodsOn({ days, once, yearly }: Week, day: number): readonly BusinessSpan[] {
  if (once.has(day) || (yearly.size > 0 && yearly.has(monthAndDay(day)))) return [];
  // 1 January 1970 was a Thursday; Sunday is 0 here.
  return days[(((day + 4) % 7) + 7) % 7] ?? [];
}

function monthAndDay(day: number): number {
  const date = new Date(day * DAY);
  return date.getUTCMonth() * 32 + date.getUTCDate();
}

function timeOfDay(text: string): number {
  const [hour, minute] = text.split(':').map(Number);
  return ((hour ?? 0) * 60 + (minute ?? 0)) * 60_000;
}
