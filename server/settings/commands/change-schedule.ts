import type { RouteInput } from '../../../contract/route.ts';
import type { Schedule, schedulesRoutes } from '../../../contract/schedules.ts';
import { changesBetween } from '../../platform/changes-between.ts';
import type { Ctx } from '../../platform/context.ts';
import { oneSchedule } from '../queries/one-schedule.ts';
import { refuseWrongSchedule } from '../rules/refuse-wrong-schedule.ts';
import { scheduleInOrder } from '../rules/schedule-in-order.ts';
import { moveDefaultSchedule, updateSchedule } from '../store.ts';

type ScheduleChange = RouteInput<typeof schedulesRoutes.changeSchedule>['body'];

/**
 * Changes a schedule; what was measured by it stays as it was measured. `isDefault` makes it the default in place of the one
 * before. Refuses as adding does.
 */
export async function changeSchedule(ctx: Ctx, id: number, change: ScheduleChange): Promise<Schedule> {
  const before = await oneSchedule(ctx, id);
  const { name, timeZone, periods, holidays } = change;
  const whole = { periods: periods ?? before.periods, holidays: holidays ?? before.holidays };
  refuseWrongSchedule(whole);
  const inOrder = scheduleInOrder(whole);
  await updateSchedule(ctx, id, {
    name: name ?? before.name,
    time_zone: timeZone ?? before.timeZone,
    periods: JSON.stringify(inOrder.periods),
    holidays: JSON.stringify(inOrder.holidays),
  });
  if (change.isDefault && !before.isDefault) await moveDefaultSchedule(ctx, id);
  const after = await oneSchedule(ctx, id);
  const changes = changesBetween(before, after, ['name', 'timeZone', 'periods', 'holidays', 'isDefault']);
  if (Object.keys(changes).length > 0) ctx.emit('schedule.changed', { id, name: after.name, changes });
  return after;
}
