import type { Selectable } from 'kysely';
import type { Holiday, Schedule, SchedulePeriod } from '../../../contract/schedules.ts';
import type { Schedules } from '../../migrations/tables.ts';

/** The only place where a row becomes a schedule on the wire. */
export function presentSchedule(row: Selectable<Schedules>): Schedule {
  return {
    id: row.id,
    name: row.name,
    timeZone: row.time_zone,
    periods: row.periods as SchedulePeriod[],
    holidays: row.holidays as Holiday[],
    isDefault: row.is_default,
  };
}
