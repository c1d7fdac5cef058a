import type { CustomField } from '../../../contract/settings.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';
import { allCustomFields } from '../queries/all-custom-fields.ts';
import { oneCustomField } from '../queries/one-custom-field.ts';
import { refuseWrongDefinition } from '../rules/refuse-wrong-definition.ts';
import { insertCustomField } from '../store.ts';

export type NewCustomField = Pick<CustomField, 'owner' | 'key' | 'label' | 'type' | 'options' | 'pattern'>;

/** Adds a custom field behind the others of its owner. Refuses a key that was ever used there, and a definition nothing could fit. */
export async function addCustomField(ctx: Ctx, field: NewCustomField): Promise<CustomField> {
  refuseWrongDefinition(field);
  const others = await allCustomFields(ctx, field.owner);
  if (others.some((other) => other.key === field.key))
    refuseField('key', 'custom-field.key-taken', 'Another field has this key.');
  const rank = Math.max(0, ...others.map((other) => other.rank)) + 1;
  const { owner, key, label, type, options, pattern } = field;
  const id = await insertCustomField(ctx, { owner, key, label, type, options, pattern, rank });
  ctx.emit('custom-field.added', { id, name: label });
  return oneCustomField(ctx, id);
}
