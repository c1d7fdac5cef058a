/** How far away an instant is, in the shape in which people say it. */
export type TimeShape =
  | { kind: 'now' }
  | { kind: 'minutes' | 'hours'; count: number }
  | { kind: 'today' | 'yesterday' | 'weekday' | 'date' | 'old-date' };

const minute = 60_000;
const hour = 60 * minute;
const dayMs = 24 * hour;

/**
 * The shape of a past instant seen from `now` in a time zone: now, minutes, hours (only while it is the same day or under
 * 12 h), yesterday, weekday (under 7 days), date, or a date that needs its year. An instant ahead of `now` counts as now.
 */
export function timeShape(at: Date, now: Date, timeZone: string): TimeShape {
  const passed = now.getTime() - at.getTime();
  if (passed < minute) return { kind: 'now' };
  if (passed < hour) return { kind: 'minutes', count: Math.floor(passed / minute) };
  const days = dayNumber(now, timeZone) - dayNumber(at, timeZone);
  if (days === 0 || passed < 12 * hour) return { kind: 'hours', count: Math.floor(passed / hour) };
  if (days === 1) return { kind: 'yesterday' };
  if (days < 7) return { kind: 'weekday' };
  return { kind: yearOf(at, timeZone) === yearOf(now, timeZone) ? 'date' : 'old-date' };
}

/** Days since 1970 of the calendar day that an instant falls on in a time zone. */
export function dayNumber(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return Math.round(Date.parse(`${parts.format(at)}T00:00:00Z`) / dayMs);
}

function yearOf(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(at);
}
