import type { TargetWarning } from '../../../contract/service-levels.ts';
import type { Promised, Stretch } from './promises.ts';

/** What time is measured by: whole seconds between two instants, and the moment so many seconds after one. */
export type Hours = { seconds(from: Date, to: Date): number; moment(from: Date, seconds: number): Date };

export type Measured = {
  /** Without the stretch that runs now. */
  usedSeconds: number;
  runningSince: Date | null;
  pausedSince: Date | null;
  /** When the goal was or will be used up; null where that is not known, because the clock stands still or ended before. */
  dueAt: Date | null;
  warnAt: Date | null;
};

/** Measures a span against its goal, exact to the second. */
export function measured(promised: Promised, goalSeconds: number, warning: TargetWarning, hours: Hours): Measured {
  const { stretches, ended } = promised;
  const last = stretches.at(-1);
  return {
    usedSeconds: stretches.reduce((sum, { from, to }) => sum + (to ? hours.seconds(from, to) : 0), 0),
    runningSince: last && last.to === null ? last.from : null,
    pausedSince: ended ? null : (last?.to ?? null),
    dueAt: momentOfUse(stretches, goalSeconds, hours),
    warnAt: momentOfUse(stretches, secondsUntilWarning(goalSeconds, warning), hours),
  };
}

/** The moment at which so many seconds are used; null when the stretches end before. */
function momentOfUse(stretches: readonly Stretch[], seconds: number, hours: Hours): Date | null {
  let left = seconds;
  for (const { from, to } of stretches) {
    const moment = hours.moment(from, left);
    if (to === null || moment <= to) return moment;
    left -= hours.seconds(from, to);
  }
  return null;
}

/** A warning that would come before the beginning comes with it. */
function secondsUntilWarning(goalSeconds: number, warning: TargetWarning): number {
  if ('percent' in warning) return Math.floor((goalSeconds * warning.percent) / 100);
  return Math.max(0, goalSeconds - warning.minutesBefore * 60);
}
