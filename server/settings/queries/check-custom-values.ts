import type { RefusedField } from '../../../contract/refusals.ts';
import type { CustomField, CustomValues } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { misfit } from '../rules/custom-value.ts';

/**
 * Holds values against the definitions of their fields and answers them. Null clears a field. Refuses `invalid` with every
 * unknown or archived key and every value that does not fit, each by its path `body.customFields.<key>`.
 */
export async function checkCustomValues(
  look: Look,
  owner: CustomField['owner'],
  values: CustomValues,
): Promise<CustomValues> {
  const keys = Object.keys(values);
  if (keys.length === 0) return {};
  const fields = await look.db
    .selectFrom('custom_fields')
    .select(['key', 'type', 'options', 'pattern'])
    .where('owner', '=', owner)
    .where('key', 'in', keys)
    .where('archived_at', 'is', null)
    .execute();
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const refused = keys.flatMap((key): RefusedField[] => {
    const field = byKey.get(key);
    if (!field) return [refusedField(key, 'custom-field.unknown', 'There is no such field.')];
    const fault = misfit(field, values[key] ?? null);
    return fault
      ? [refusedField(key, `custom-field.${fault}`, `This is no value for a field of type ${field.type}.`)]
      : [];
  });
  if (refused.length > 0)
    refuse('invalid', 'custom-field.invalid', 'Some custom fields do not fit.', { fields: refused });
  return values;
}

function refusedField(key: string, code: string, message: string): RefusedField {
  return { path: `body.customFields.${key}`, code, message };
}
