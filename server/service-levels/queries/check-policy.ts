import type { ServicePolicy } from '../../../contract/service-levels.ts';
import { targetKinds } from '../../../contract/target-kinds.ts';
import type { Look } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';
import { refuseUnknownSchedule } from '../../settings/queries/refuse-unknown-schedule.ts';
import { checkConditions } from '../../tickets/queries/check-conditions.ts';

/** Refuses conditions that cannot be asked, a schedule that is not there, and a policy that promises nothing. */
export async function checkPolicy(look: Look, policy: Partial<Omit<ServicePolicy, 'id' | 'rank'>>): Promise<void> {
  if (policy.conditions) await checkConditions(look, policy.conditions, { place: 'rule', path: 'body.conditions' });
  if (policy.scheduleId) await refuseUnknownSchedule(look, policy.scheduleId);
  const { targets } = policy;
  if (targets && !Object.values(targets).some((each) => targetKinds.some((kind) => each[kind] !== null)))
    refuseField('targets', 'service-policy.promises-nothing', 'Promise at least one thing.');
}
