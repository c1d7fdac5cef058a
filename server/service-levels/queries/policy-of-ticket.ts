import type { ConditionTree } from '../../../contract/conditions.ts';
import { conditionsHold } from '../../../contract/conditions-hold.ts';
import type { ServicePolicy } from '../../../contract/service-levels.ts';
import type { Look } from '../../platform/context.ts';
import type { BusinessClock } from '../../settings/queries/business-clock.ts';
import { conditionFacts } from '../../tickets/queries/condition-facts.ts';
import { resolvedFor } from '../../tickets/queries/resolved-for.ts';
import { policiesInForce } from './policies-in-force.ts';

/** The first policy whose conditions hold for a ticket as it is now; null when none does. `clock` measures business hours that conditions name. */
export async function policyOfTicket(
  look: Look,
  ticketId: number,
  clock: BusinessClock,
): Promise<ServicePolicy | null> {
  const policies = await policiesInForce(look);
  const [first] = policies;
  if (!first || holdsForAll(first.conditions)) return first ?? null;
  const facts = (await conditionFacts(look, [ticketId])).get(ticketId);
  if (!facts) return null;
  const businessMoment = (seconds: number) => clock.moment(look.now, seconds);
  const trees = await resolvedFor(
    look,
    policies.map((each) => each.conditions),
    { businessMoment },
  );
  return policies.find((_, place) => conditionsHold(trees[place]!, facts)) ?? null;
}

function holdsForAll(tree: ConditionTree): boolean {
  return 'all' in tree && tree.all.length === 0;
}
