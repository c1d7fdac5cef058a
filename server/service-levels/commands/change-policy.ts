import type { RouteInput } from '../../../contract/route.ts';
import type { ServicePolicy, serviceLevelsRoutes } from '../../../contract/service-levels.ts';
import { changesBetween } from '../../platform/changes-between.ts';
import type { Ctx } from '../../platform/context.ts';
import { onePolicy } from '../queries/all-policies.ts';
import { checkPolicy } from '../queries/check-policy.ts';
import { policyRow } from '../rules/policy-row.ts';
import { updatePolicy } from '../store.ts';

type PolicyChange = RouteInput<typeof serviceLevelsRoutes.changeServicePolicy>['body'];
const fields = ['name', 'conditions', 'scheduleId', 'targets', 'resolutionPauses', 'warning'] as const;

/** Changes what is given. What is decided stays as it was; open tickets are measured again. Refuses as `checkPolicy` does. */
export async function changePolicy(ctx: Ctx, id: number, change: PolicyChange): Promise<ServicePolicy> {
  const before = await onePolicy(ctx, id);
  await checkPolicy(ctx, change);
  const wished = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  await updatePolicy(ctx, id, policyRow({ ...before, ...wished }));
  const after = await onePolicy(ctx, id);
  const changes = changesBetween(before, after, fields);
  if (Object.keys(changes).length > 0) ctx.emit('service-policy.changed', { id, name: after.name, changes });
  return after;
}
