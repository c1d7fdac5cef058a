import type { NotificationSettings } from '../../../contract/notifications.ts';
import { minutesOf } from './wish-of.ts';

/** Whether an instant lies in an agent's quiet hours, by the clock of their time zone. Hours may go over midnight; from = to is a whole day. */
export function isQuiet(now: Date, timeZone: string, quiet: NotificationSettings['quiet']): boolean {
  if (!quiet) return false;
  const from = minutesOf(quiet.from);
  const to = minutesOf(quiet.to);
  const minute = minuteOfDay(now, timeZone);
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

function minuteOfDay(now: Date, timeZone: string): number {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return minutesOf(clock.format(now));
}
