import type { NextDueState, TargetKind } from '../../../contract/target-kinds.ts';
import type { TargetState } from './target-after.ts';

type Kept = TargetState & { kind: TargetKind };
type NextDue = { at: Date | null; kind: TargetKind; state: NextDueState };

/** Which target is due first. What stands still comes after all that runs, the one with the least left first; null when nothing is owed. */
export function nextDue(targets: readonly Kept[]): NextDue | null {
  const owed = targets.filter((each) => !each.ended_at && !each.lifted_at);
  const running = owed.filter((each) => each.running_since && each.due_at);
  const first = running.toSorted((a, b) => timeOf(a) - timeOf(b))[0];
  if (first) return { at: first.due_at, kind: first.kind, state: first.breached_at ? 'breached' : 'running' };
  const paused = owed.toSorted((a, b) => leftOf(a) - leftOf(b))[0];
  return paused ? { at: null, kind: paused.kind, state: 'paused' } : null;
}

function timeOf({ due_at }: Kept): number {
  return due_at?.getTime() ?? Number.POSITIVE_INFINITY;
}

function leftOf({ goal_seconds, used_seconds }: Kept): number {
  return goal_seconds - used_seconds;
}
