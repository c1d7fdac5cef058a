import type { Holiday, Schedule, SchedulePeriod } from './schedules.ts';

/** A local day `2026-03-27` as a schedule sees it: its holiday if it is one, else its periods in order. */
export type ScheduleDay = { holiday: Holiday | null; periods: SchedulePeriod[] };

/** What a schedule holds on one local day. */
export function scheduleDay({ periods, holidays }: Pick<Schedule, 'periods' | 'holidays'>, date: string): ScheduleDay {
  const holiday = holidays.find((each) => isOn(each, date)) ?? null;
  if (holiday) return { holiday, periods: [] };
  const day = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  const those = periods.filter((period) => period.day === day);
  return { holiday, periods: those.toSorted((a, b) => a.from.localeCompare(b.from)) };
}

function isOn({ date, yearly }: Holiday, day: string): boolean {
  return yearly ? date.slice(5) === day.slice(5) : date === day;
}
