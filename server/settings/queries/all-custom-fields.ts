import type { CustomField } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';
import { customFieldRows, presentCustomField } from './present-custom-field.ts';

/** All custom fields in their order, archived ones too; of one owner only, when given. */
export async function allCustomFields(look: Look, owner?: CustomField['owner']): Promise<CustomField[]> {
  let rows = customFieldRows(look).orderBy('owner').orderBy('rank').orderBy('id');
  if (owner) rows = rows.where('owner', '=', owner);
  return (await rows.execute()).map(presentCustomField);
}
