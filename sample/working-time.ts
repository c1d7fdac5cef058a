import type { Random } from './seeded-random.ts';

export const minute = 60_000;
export const day = 24 * 60 * minute;

/** Milliseconds that Amsterdam's clock is before UTC at an instant: the rule of EU directive 2000/84/EC, change at 01:00 UTC. */
function clockShift(at: number): number {
  const year = new Date(at).getUTCFullYear();
  const lastSunday = (month: number) => {
    const last = new Date(Date.UTC(year, month + 1, 0));
    return Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1);
  };
  return (at >= lastSunday(2) && at < lastSunday(9) ? 120 : 60) * minute;
}

/** The company's wall clock: weekday 0 is Sunday, minutes since midnight. */
export function wallClock(at: number): { weekday: number; minutes: number } {
  const local = new Date(at + clockShift(at));
  return { weekday: local.getUTCDay(), minutes: local.getUTCHours() * 60 + local.getUTCMinutes() };
}

/** The instant when the company's clock shows `minutes` since midnight on the day that holds `at`. */
function onSameDay(at: number, minutes: number): number {
  return at + (minutes - wallClock(at).minutes) * minute;
}

/** Opening hours, minutes since midnight, Sunday first. */
const open: readonly (readonly [number, number] | null)[] = [
  null,
  [8 * 60, 18 * 60],
  [8 * 60, 18 * 60],
  [8 * 60, 18 * 60],
  [8 * 60, 18 * 60],
  [8 * 60, 17 * 60],
  [10 * 60, 14 * 60],
];

/** The instant itself when somebody is at work, else some time after the next opening: the pile of the night takes a while. */
export function whenAtWork(at: number, random: Random): number {
  const { weekday, minutes } = wallClock(at);
  const hours = open[weekday];
  if (hours && minutes >= hours[0] && minutes < hours[1]) return at;
  let next = hours && minutes < hours[0] ? at : at + day;
  while (!open[wallClock(next).weekday]) next += day;
  const [opening] = open[wallClock(next).weekday] as readonly [number, number];
  return onSameDay(next, opening) + random.between(2, wallClock(next).weekday === 1 ? 150 : 55) * minute;
}

/** The instant itself, or the morning when it falls into the hours in which hardly anybody writes mails. */
export function whenAwake(at: number, random: Random): number {
  const { minutes } = wallClock(at);
  if (minutes >= 7 * 60 || random.chance(0.06)) return at;
  return onSameDay(at, 7 * 60) + random.between(0, 140) * minute;
}

const perWeekday = [0.5, 1.5, 1.15, 1.05, 1, 0.9, 0.55];
const perHour = [1, 0.5, 0.3, 0.2, 0.3, 0.8, 2, 5, 9, 11, 11, 9.5, 8, 8.5, 8, 7.5, 7, 6.5, 6, 6.5, 7, 6, 4, 2];

/** An instant between two, as mails come in: working hours above all, Monday mornings most. */
export function intakeInstant(from: number, to: number, random: Random): number {
  for (;;) {
    const at = from + Math.floor(random.next() * (to - from));
    const { weekday, minutes } = wallClock(at);
    const hour = Math.floor(minutes / 60);
    const rush = weekday === 1 && hour >= 8 && hour < 12 ? 1.7 : 1;
    if (random.chance(((perWeekday[weekday] ?? 0) * (perHour[hour] ?? 0) * rush) / (1.5 * 11 * 1.7))) return at;
  }
}
