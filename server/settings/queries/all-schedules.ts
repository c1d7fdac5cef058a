import type { Schedule } from '../../../contract/schedules.ts';
import type { Look } from '../../platform/context.ts';
import { presentSchedule } from './present-schedule.ts';

/** All schedules, the default one first, then by name. */
export async function allSchedules(look: Look): Promise<Schedule[]> {
  const rows = look.db.selectFrom('schedules').selectAll().orderBy('is_default', 'desc').orderBy('name').orderBy('id');
  return (await rows.execute()).map(presentSchedule);
}
