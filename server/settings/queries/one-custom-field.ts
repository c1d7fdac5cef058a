import type { CustomField } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { customFieldRows, presentCustomField } from './present-custom-field.ts';

/** One custom field. Refuses when there is none. */
export async function oneCustomField(look: Look, id: number): Promise<CustomField> {
  const row = await customFieldRows(look).where('id', '=', id).executeTakeFirst();
  return row ? presentCustomField(row) : notFound('custom-field');
}
