import type { Holiday, SchedulePeriod } from '../../../contract/schedules.ts';
import { refuseField } from '../../platform/refuse.ts';

/** Refuses periods that end before they begin or overlap another one, and a day that is twice a holiday. Periods may touch. */
export function refuseWrongSchedule(schedule: { periods: SchedulePeriod[]; holidays: Holiday[] }): void {
  for (const [place, one] of schedule.periods.entries()) {
    if (one.to <= one.from)
      refuseField(`periods.${place}`, 'schedule.period-ends-early', 'A period ends after it begins.');
    const other = schedule.periods.findIndex(
      (each) => each.day === one.day && each.from < one.to && one.from < each.to,
    );
    if (other !== place) refuseField(`periods.${place}`, 'schedule.periods-overlap', 'Two periods of a day overlap.');
  }
  const days = schedule.holidays.map(({ date, yearly }) => (yearly ? date.slice(5) : date));
  const twice = days.findIndex((each, place) => days.indexOf(each) !== place);
  if (twice >= 0) refuseField(`holidays.${twice}`, 'schedule.holiday-twice', 'This day is a holiday already.');
}
