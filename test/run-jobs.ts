import { sql } from 'kysely';
import { domains } from '../server/domains.ts';
import type { Edge } from '../server/platform/house.ts';
import { jobsOf } from '../server/platform/jobs/jobs-of.ts';

/**
 * Runs the jobs of the queue that are due by the world's clock, in order; answers how many. A job that fails fails the test.
 * A job for now bears the real time of its making, a job for later the world's.
 */
export async function runJobs({ house, ...edge }: Edge): Promise<number> {
  const { rows } = await sql<{ id: string; name: string; data: Record<string, unknown> }>`
    update pgboss.job set state = 'completed', completed_on = now()
    where state = 'created' and (abs(extract(epoch from start_after - created_on)) < 1 or start_after <= ${house.now()})
    returning id, name, data, created_on`.execute(house.db);
  const jobs = jobsOf(domains);
  for (const row of rows) await jobs.find((job) => job.name === row.name)?.run({ house, ...edge }, row.data ?? {});
  return rows.length;
}
