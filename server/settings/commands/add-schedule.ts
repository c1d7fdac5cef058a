import type { RouteInput } from '../../../contract/route.ts';
import type { Schedule, schedulesRoutes } from '../../../contract/schedules.ts';
import type { Ctx } from '../../platform/context.ts';
import { allSchedules } from '../queries/all-schedules.ts';
import { oneSchedule } from '../queries/one-schedule.ts';
import { refuseWrongSchedule } from '../rules/refuse-wrong-schedule.ts';
import { scheduleInOrder } from '../rules/schedule-in-order.ts';
import { insertSchedule } from '../store.ts';

/** Adds a schedule; the first one becomes the default. Refuses periods that overlap and days that are twice a holiday. */
export async function addSchedule(
  ctx: Ctx,
  schedule: RouteInput<typeof schedulesRoutes.addSchedule>['body'],
): Promise<Schedule> {
  refuseWrongSchedule(schedule);
  const { periods, holidays } = scheduleInOrder(schedule);
  const id = await insertSchedule(ctx, {
    name: schedule.name,
    time_zone: schedule.timeZone,
    periods: JSON.stringify(periods),
    holidays: JSON.stringify(holidays),
    is_default: (await allSchedules(ctx)).length === 0,
  });
  ctx.emit('schedule.added', { id, name: schedule.name });
  return oneSchedule(ctx, id);
}
