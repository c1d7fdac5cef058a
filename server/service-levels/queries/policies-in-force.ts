import type { ServicePolicy } from '../../../contract/service-levels.ts';
import type { Look } from '../../platform/context.ts';
import type { House } from '../../platform/house.ts';
import { allPolicies } from './all-policies.ts';

type Kept = { at: number; policies: readonly ServicePolicy[] };
const kept = new WeakMap<House, Kept>();
/** Every event of a ticket asks; another process knows of a change after this long, and the recount follows it. */
const FRESH_MS = 1000;

/** All policies in order, as they were a second ago at most. */
export async function policiesInForce(look: Look): Promise<readonly ServicePolicy[]> {
  const known = kept.get(look.house);
  if (known && performance.now() - known.at < FRESH_MS) return known.policies;
  const policies = await allPolicies(look);
  kept.set(look.house, { at: performance.now(), policies });
  return policies;
}

/** Policies have just changed here. */
export function forgetPoliciesInForce(house: House): void {
  kept.delete(house);
}
