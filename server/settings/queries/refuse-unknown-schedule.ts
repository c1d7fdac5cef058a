import type { Look } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';

/** Refuses the field `scheduleId` when there is no such schedule. */
export async function refuseUnknownSchedule(look: Look, id: number): Promise<void> {
  const found = await look.db.selectFrom('schedules').select('id').where('id', '=', id).executeTakeFirst();
  if (!found) refuseField('scheduleId', 'schedule.unknown', 'There is no such schedule.');
}
