import type { Pool } from 'pg';
import { amiss, type Finding, well } from './finding.ts';

/** The database's clock against this machine's, and whether both know the company's time zone. */
export async function checkClock(pool: Pool): Promise<Finding[]> {
  const before = Date.now();
  const { rows } = await pool.query<{ now: Date }>('select clock_timestamp() as now');
  const after = Date.now();
  const there = rows[0]?.now.getTime() ?? Number.NaN;
  return [clockDifference(there - (before + after) / 2, (after - before) / 2), await timeZones(pool)];
}

/** Milliseconds by which the database is ahead, known to within `unsure` milliseconds. */
export function clockDifference(ahead: number, unsure: number): Finding {
  const apart = Math.max(0, Math.abs(ahead) - unsure);
  if (apart <= 2000)
    return well('clock', `The clocks of database and machine agree within ${Math.ceil(apart + unsure)} ms.`);
  const says = `The database’s clock is ${Math.round(apart / 1000)} s ${ahead > 0 ? 'ahead of' : 'behind'} this machine’s.`;
  return amiss(
    'clock',
    apart > 30_000 ? 'bad' : 'warn',
    says,
    'Let both keep time by NTP: waiting times and send-later depend on it.',
  );
}

async function timeZones(pool: Pool): Promise<Finding> {
  const zones = `select (select time_zone from companies) as company, (select count(*) from pg_timezone_names) as known,
    (select count(*) from companies c join pg_timezone_names z on z.name = c.time_zone) as "companyKnown"`;
  const { rows } = await pool.query<{ company: string | null; known: number; companyKnown: number }>(zones);
  const { company = null, known = 0, companyKnown = 0 } = rows[0] ?? {};
  const here = Intl.supportedValuesOf('timeZone').length;
  if (known > 100 && here > 100 && (company === null || companyKnown > 0)) {
    const now = new Intl.DateTimeFormat('en-GB', { timeZone: company ?? 'UTC', timeStyle: 'short' }).format(new Date());
    return well('clock', `Time zone data is there (Node ${process.versions.tz}); it is ${now} in ${company ?? 'UTC'}.`);
  }
  const says = `Time zone data is missing: the database knows ${known} zones, Node ${here}${company ? `, the company is in ${company}` : ''}.`;
  return amiss('clock', 'bad', says, 'Install the tzdata package of the machine the database runs on.');
}
