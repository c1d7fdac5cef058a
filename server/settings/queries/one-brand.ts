import type { Brand } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { brandRows, presentBrand } from './present-brand.ts';

/** One brand. Refuses when there is none; a removed one is answered only on demand, for tickets that came to it. */
export async function oneBrand(look: Look, id: number, options: { removedToo?: boolean } = {}): Promise<Brand> {
  const row = await brandRows(look).where('id', '=', id).executeTakeFirst();
  if (!row || (row.removed_at && !options.removedToo)) notFound('brand');
  return presentBrand(row);
}
