import type { Schedule } from '../../../contract/schedules.ts';
import type { Look } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { presentSchedule } from './present-schedule.ts';

/** One schedule. Refuses when there is none. */
export async function oneSchedule(look: Look, id: number): Promise<Schedule> {
  const row = await look.db.selectFrom('schedules').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? presentSchedule(row) : notFound('schedule');
}
