import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { allSchedules } from '../queries/all-schedules.ts';
import { oneSchedule } from '../queries/one-schedule.ts';
import { deleteSchedule } from '../store.ts';

/** Removes a schedule. Refuses the default one while there are others, and one that a brand or a service level names. */
export async function removeSchedule(ctx: Ctx, id: number): Promise<void> {
  const schedule = await oneSchedule(ctx, id);
  if (schedule.isDefault && (await allSchedules(ctx)).length > 1)
    refuse('conflict', 'schedule.is-default', 'Make another schedule the default one first.');
  if (!(await deleteSchedule(ctx, id)))
    refuse('conflict', 'schedule.in-use', 'A brand or a service level still uses this schedule.');
  ctx.emit('schedule.removed', { id, name: schedule.name });
}
