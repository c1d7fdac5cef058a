import type { Brand } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';
import { brandRows, presentBrand } from './present-brand.ts';

/** The brand that answers where none was chosen. There is always one after the set-up. */
export async function defaultBrand(look: Look): Promise<Brand> {
  return presentBrand(await brandRows(look).where('is_default', '=', true).executeTakeFirstOrThrow());
}
