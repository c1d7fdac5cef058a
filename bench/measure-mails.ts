import type { Pool } from 'pg';
import { type Line, perSecond } from './report.ts';
import { sendMails } from './send-mails.ts';

/** Mails through the SMTP door: answered 250 is stored, and the clock stops when the last one is filed as a ticket. */
export async function measureMails(port: number, pool: Pool, mails: number): Promise<Line[]> {
  const before = await filed(pool);
  const begin = performance.now();
  const { taken, seconds } = await sendMails(port, 16, mails);
  while ((await filed(pool)) < before + taken && performance.now() - begin < 120_000)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const all = (await filed(pool)) - before;
  const whole = (performance.now() - begin) / 1000;
  return [
    { what: 'mails answered 250 by SMTP', measured: perSecond(taken / seconds), goal: '' },
    {
      what: 'mails filed through SMTP',
      measured: `${perSecond(all / whole)} (${all} of ${mails})`,
      goal: '300/s',
      today: '7 to 54/s',
    },
  ];
}

async function filed(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    "select count(*)::int as count from inbound_mails where state = 'filed'",
  );
  return rows[0]?.count ?? 0;
}
