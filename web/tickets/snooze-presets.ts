import { dayOf, startOfDay } from '../../contract/moments.ts';
import { wallTime, zonedInstant } from '../ui/zoned-instant.ts';

export type SnoozePreset = { name: 'later' | 'tomorrow' | 'monday' | 'week'; at: Date };

/**
 * Good times to come back to a ticket, in the agent’s time zone: in three hours to the full hour while that is before seven in the
 * evening, tomorrow, on Monday (where that is neither today in a week nor tomorrow) and in a week, each at nine.
 */
export function snoozePresets(now: Date, timeZone: string): SnoozePreset[] {
  const nine = (days: number) => zonedInstant(`${dayAhead(now, timeZone, days)} 09:00:00`, timeZone);
  const hour = Math.ceil((now.getTime() + 3 * 3_600_000) / 3_600_000) * 3_600_000;
  const later = new Date(hour);
  const isToday = dayOf(later, timeZone) === dayOf(now, timeZone) && wallTime(later, timeZone).slice(11, 16) <= '19:00';
  const weekday = new Date(`${dayOf(now, timeZone)}T12:00:00Z`).getUTCDay();
  const toMonday = (8 - weekday) % 7 || 7;
  return [
    ...(isToday ? [{ name: 'later' as const, at: later }] : []),
    { name: 'tomorrow', at: nine(1) },
    ...(toMonday > 1 && toMonday < 7 ? [{ name: 'monday' as const, at: nine(toMonday) }] : []),
    { name: 'week', at: nine(7) },
  ];
}

function dayAhead(now: Date, timeZone: string, days: number): string {
  const today = dayOf(now, timeZone);
  // Noon of the day after so many: no change of clocks moves it to another day.
  return dayOf(new Date(startOfDay(today, timeZone) + (days * 24 + 12) * 3_600_000), timeZone);
}
