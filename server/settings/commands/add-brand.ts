import type { Brand } from '../../../contract/settings.ts';
import type { Ctx } from '../../platform/context.ts';
import { oneBrand } from '../queries/one-brand.ts';
import { insertBrand } from '../store.ts';

/** Adds a brand. */
export async function addBrand(ctx: Ctx, brand: { name: string; signature: string; accent: string }): Promise<Brand> {
  const id = await insertBrand(ctx, { name: brand.name, signature: brand.signature, accent: brand.accent });
  ctx.emit('brand.added', { id, name: brand.name });
  return oneBrand(ctx, id);
}
