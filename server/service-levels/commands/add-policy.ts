import type { RouteInput } from '../../../contract/route.ts';
import type { ServicePolicy, serviceLevelsRoutes } from '../../../contract/service-levels.ts';
import type { Ctx } from '../../platform/context.ts';
import { allPolicies, onePolicy } from '../queries/all-policies.ts';
import { checkPolicy } from '../queries/check-policy.ts';
import { policyRow } from '../rules/policy-row.ts';
import { insertPolicy } from '../store.ts';

type NewPolicy = RouteInput<typeof serviceLevelsRoutes.addServicePolicy>['body'];

/** Adds a policy, last in order. Refuses as `checkPolicy` does. */
export async function addPolicy(ctx: Ctx, policy: NewPolicy): Promise<ServicePolicy> {
  await checkPolicy(ctx, policy);
  const rank = Math.max(-1, ...(await allPolicies(ctx)).map((each) => each.rank)) + 1;
  const id = await insertPolicy(ctx, { ...policyRow(policy), rank });
  ctx.emit('service-policy.added', { id, name: policy.name });
  return onePolicy(ctx, id);
}
