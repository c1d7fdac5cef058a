import { conditionFaults } from '../../../contract/condition-faults.ts';
import type { ConditionPlace, ConditionTree } from '../../../contract/conditions.ts';
import type { Look } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { allCustomFields } from '../../settings/queries/all-custom-fields.ts';

/** Refuses `invalid` conditions that cannot be asked here, each fault by its path under `path`. `changes` allows what only triggers may ask. */
export async function checkConditions(
  look: Look,
  tree: ConditionTree,
  asked: { place: ConditionPlace; changes?: boolean; path: string },
): Promise<void> {
  const fields = (await allCustomFields(look, 'ticket')).filter((field) => field.archivedAt === null);
  const faults = conditionFaults(tree, fields, asked.place, asked.changes ?? false, asked.path);
  if (faults.length > 0)
    refuse('invalid', 'conditions.invalid', 'Some conditions cannot be asked.', { fields: faults });
}
