import type { Holiday, SchedulePeriod } from '../../../contract/schedules.ts';

/** Periods in order of the week, holidays in order of their date, as they are kept. */
export function scheduleInOrder(schedule: { periods: SchedulePeriod[]; holidays: Holiday[] }) {
  return {
    periods: schedule.periods.toSorted((a, b) => a.day - b.day || a.from.localeCompare(b.from)),
    holidays: schedule.holidays.toSorted((a, b) => a.date.localeCompare(b.date)),
  };
}
