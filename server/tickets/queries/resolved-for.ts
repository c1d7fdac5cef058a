import type { ConditionTree } from '../../../contract/conditions.ts';
import { type Asker, type ResolvedTree, resolveConditions } from '../../../contract/resolve-conditions.ts';
import type { Look } from '../../platform/context.ts';
import { allCustomFields } from '../../settings/queries/all-custom-fields.ts';
import { companyNow } from '../../settings/queries/company-now.ts';
import { agentTimeZone } from '../../staff/queries/agent-time-zone.ts';

/**
 * Several conditions as the one who looks asks them: `me` is they, days are those of their time zone; for the house itself those
 * of the company. `clock` may bring business hours.
 */
export async function resolvedFor(
  look: Look,
  trees: readonly ConditionTree[],
  clock: Pick<Asker, 'businessMoment'> = {},
): Promise<ResolvedTree[]> {
  const fields = await allCustomFields(look, 'ticket');
  const meId = look.actor.kind === 'agent' ? look.actor.id : null;
  const timeZone = meId === null ? (await companyNow(look)).timeZone : await agentTimeZone(look, meId);
  return trees.map((tree) => resolveConditions(tree, fields, { now: look.now, timeZone, meId, ...clock }));
}
