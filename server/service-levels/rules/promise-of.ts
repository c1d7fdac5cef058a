import type { ServicePolicy } from '../../../contract/service-levels.ts';
import type { TargetKind } from '../../../contract/target-kinds.ts';
import type { Priority } from '../../../contract/tickets.ts';
import type { Pledge } from './target-after.ts';

/** What a policy promises for one kind to tickets of a priority; without one, as for `normal`. Null when it promises nothing. */
export function promiseOf(
  { id, targets, warning }: Pick<ServicePolicy, 'id' | 'targets' | 'warning'>,
  kind: TargetKind,
  priority: Priority | null,
): Pledge | null {
  const counted = priority ?? 'normal';
  const minutes = targets[counted][kind];
  if (minutes === null) return null;
  return { policyId: id, priority: counted, goalSeconds: minutes * 60, hours: targets[counted].hours, warning };
}
