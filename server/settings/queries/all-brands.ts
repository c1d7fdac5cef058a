import type { Brand } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';
import { brandRows, presentBrand } from './present-brand.ts';

/** All brands, the default one first, then by name. */
export async function allBrands(look: Look): Promise<Brand[]> {
  const rows = await brandRows(look).orderBy('is_default', 'desc').orderBy('name').orderBy('id').execute();
  return rows.map(presentBrand);
}
