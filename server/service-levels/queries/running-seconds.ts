import type { TargetHours } from '../../../contract/service-levels.ts';
import type { Look } from '../../platform/context.ts';
import { businessClocks, calendarClock } from '../../settings/queries/business-clock.ts';

type Running = { hours: TargetHours; running_since: Date | null; schedule_id: number | null; brand_id: number | null };

/** What the stretch that runs now has used of a target, in seconds of its own hours; nothing when none runs. */
export async function runningSeconds(look: Look): Promise<(target: Running) => number> {
  const clocks = await businessClocks(look);
  return ({ hours, running_since, schedule_id, brand_id }) => {
    if (!running_since) return 0;
    const own = schedule_id === null ? clocks.ofBrand(brand_id) : clocks.ofSchedule(schedule_id);
    return (hours === 'calendar' ? calendarClock : own).seconds(running_since, look.now);
  };
}
