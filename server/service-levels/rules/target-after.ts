import type { TargetHours, TargetWarning } from '../../../contract/service-levels.ts';
import { type Hours, measured } from './measured.ts';
import type { Promised } from './promises.ts';

/** What a policy promises for one kind and priority. */
export type Pledge = {
  policyId: number;
  priority: string;
  goalSeconds: number;
  hours: TargetHours;
  warning: TargetWarning;
};

/** A target as it is kept. */
export type TargetState = {
  policy_id: number;
  priority: string;
  goal_seconds: number;
  hours: TargetHours;
  used_seconds: number;
  running_since: Date | null;
  paused_since: Date | null;
  due_at: Date | null;
  warned_at: Date | null;
  breached_at: Date | null;
  achieved_at: Date | null;
  counted_at: Date | null;
  ended_at: Date | null;
  lifted_at: Date | null;
  next_moment: Date | null;
};

/** When it is looked at: `now`, and `since` when the change that is taken up counts. What ended before that without a target gets none. */
export type Moment = { now: Date; since: Date };

/**
 * The target of a span as it stands now, or null when there is nothing to keep: no promise was in force while it ran. What is
 * decided stays as it is, whatever the policy says now; what still runs is measured by the promise of now. A span that is owed
 * no more, or promised no more, is lifted, unless it was breached before: then it stays missed.
 */
export function targetAfter(
  before: TargetState | undefined,
  promised: Promised,
  promise: (Pledge & { clock: Hours }) | null,
  { now, since }: Moment,
): TargetState | null {
  const { ended } = promised;
  if (before?.ended_at && ended && before.ended_at.getTime() === ended.at.getTime()) return before;
  if (!promise || ended?.how === 'void') return before ? lifted(before, ended?.at ?? null, now) : null;
  if (!before && ended && ended.at < since) return null;
  return standing(before, promised, promise, now);
}

function lifted(before: TargetState, endedAt: Date | null, now: Date): TargetState {
  const still = { ...before, running_since: null, paused_since: null, next_moment: null, achieved_at: null };
  if (before.breached_at) return { ...still, ended_at: before.ended_at ?? endedAt ?? now };
  return { ...still, due_at: null, counted_at: null, ended_at: endedAt, lifted_at: before.lifted_at ?? now };
}

function standing(
  before: TargetState | undefined,
  promised: Promised,
  { clock, warning, ...promise }: Pledge & { clock: Hours },
  now: Date,
): TargetState {
  const { usedSeconds, runningSince, pausedSince, dueAt, warnAt } = measured(
    promised,
    promise.goalSeconds,
    warning,
    clock,
  );
  const endedAt = promised.ended?.at ?? null;
  // The moment at which it is due is too late already, or what the clock told then would not stay true.
  const isBreached = dueAt !== null && dueAt <= (endedAt ?? now);
  const warned =
    warnAt !== null && warnAt <= now ? (before?.warned_at ?? (isBreached || endedAt ? null : warnAt)) : null;
  const waitsForWarning = warned === null && warnAt !== null && warnAt > now;
  return {
    policy_id: promise.policyId,
    priority: promise.priority,
    goal_seconds: promise.goalSeconds,
    hours: promise.hours,
    used_seconds: usedSeconds,
    running_since: runningSince,
    paused_since: pausedSince,
    due_at: dueAt,
    warned_at: warned,
    breached_at: isBreached ? dueAt : null,
    achieved_at: endedAt && !isBreached ? endedAt : null,
    counted_at: isBreached ? dueAt : endedAt,
    ended_at: endedAt,
    lifted_at: null,
    next_moment: isBreached || endedAt || !runningSince ? null : waitsForWarning ? warnAt : dueAt,
  };
}

/** What is to be told of a target that changed. */
export function newsOfTarget(
  before: TargetState | undefined,
  after: TargetState,
): ('warned' | 'breached' | 'achieved')[] {
  if (after.breached_at) return before?.breached_at ? [] : ['breached'];
  if (after.achieved_at) return before?.achieved_at ? [] : ['achieved'];
  return after.warned_at && !after.lifted_at && !before?.warned_at ? ['warned'] : [];
}
