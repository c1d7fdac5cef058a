import type { ServicePolicy } from '../../../contract/service-levels.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';
import { allPolicies } from '../queries/all-policies.ts';
import { updatePolicy } from '../store.ts';

/** Puts all policies in an order. Refuses a list that does not hold each of them once. */
export async function orderPolicies(ctx: Ctx, ids: readonly number[]): Promise<ServicePolicy[]> {
  const before = await allPolicies(ctx);
  const isWhole = ids.length === before.length && before.every((each) => ids.includes(each.id));
  if (!isWhole) refuseField('ids', 'service-policy.order-incomplete', 'Name each of the service levels once.');
  for (const [rank, id] of ids.entries()) await updatePolicy(ctx, id, { rank });
  const names = (policies: readonly ServicePolicy[]) => policies.map((each) => each.name);
  const after = await allPolicies(ctx);
  if (before.some((each, place) => each.id !== ids[place]))
    ctx.emit('service-policy.ordered', { changes: { order: { from: names(before), to: names(after) } } });
  return after;
}
