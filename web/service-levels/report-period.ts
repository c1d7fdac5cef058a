/** Periods of the report, by name. */
export const reportPeriods = ['30d', '90d', '365d', 'all'] as const;
const DAY = 86_400_000;

/**
 * From when a period counts, ISO 8601 in UTC: `90d` the last 90 days, anything else all.
 * Rounded down to the hour, so that the same question keeps its answer for a while.
 */
export function periodFrom(name: string | undefined, now: Date): { from?: string } {
  const days = /^(\d{1,3})d$/.exec(name ?? '');
  if (!days) return {};
  const from = now.getTime() - Number(days[1]) * DAY;
  return { from: new Date(Math.floor(from / 3_600_000) * 3_600_000).toISOString() };
}
