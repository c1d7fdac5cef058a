import type { Brand } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { brandRows, presentBrand } from './present-brand.ts';

/** One brand. Refuses when there is none. */
export async function oneBrand(look: Look, id: number): Promise<Brand> {
  const row = await brandRows(look).where('id', '=', id).executeTakeFirst();
  return row ? presentBrand(row) : notFound('brand');
}
