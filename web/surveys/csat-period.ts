/** Which answers a report looks at: the last days, a calendar month of the company, or all. */
export const periods = ['30d', '90d', '365d', 'all'] as const;
export type Period = { from?: string; to?: string };

const day = 24 * 3600_000;

/**
 * The instants of a period, ISO 8601 in UTC: `90d` the last 90 days up to now, `2026-03` that month in the time zone, anything else
 * all. Rounded down to the hour, so that the same question keeps its answer for a while.
 */
export function csatPeriod(name: string | undefined, now: Date, timeZone: string): Period {
  const days = /^(\d{1,3})d$/.exec(name ?? '');
  if (days) {
    const from = now.getTime() - Number(days[1]) * day;
    return { from: new Date(Math.floor(from / 3600_000) * 3600_000).toISOString() };
  }
  const month = /^(\d{4})-(\d{2})$/.exec(name ?? '');
  if (!month) return {};
  const [year, index] = [Number(month[1]), Number(month[2]) - 1];
  return { from: startOf(year, index, timeZone).toISOString(), to: startOf(year, index + 1, timeZone).toISOString() };
}

/** The instant at which a month begins on the clocks of a time zone. */
function startOf(year: number, month: number, timeZone: string): Date {
  const wanted = Date.UTC(year, month, 1);
  const first = wanted - offsetAt(new Date(wanted), timeZone);
  return new Date(wanted - offsetAt(new Date(first), timeZone));
}

/** How far the clocks of a time zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: Date, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(at);
  return Date.parse(`${shown.replace(', ', 'T')}Z`) - at.getTime();
}
