import type { ServicePolicy } from '../../../contract/service-levels.ts';
import type { Look } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { presentPolicy } from './present-policy.ts';

/** All policies that promise something, in the order in which they are asked. */
export async function allPolicies(look: Look): Promise<ServicePolicy[]> {
  const rows = look.db.selectFrom('service_policies').selectAll().where('removed_at', 'is', null);
  return (await rows.orderBy('rank').orderBy('id').execute()).map(presentPolicy);
}

/** One of them. Refuses when there is none. */
export async function onePolicy(look: Look, id: number): Promise<ServicePolicy> {
  return (await allPolicies(look)).find((each) => each.id === id) ?? notFound('service-policy');
}
