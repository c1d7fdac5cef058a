import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { oneBrand } from '../queries/one-brand.ts';
import { deleteBrand } from '../store.ts';

/** Removes a brand. Refuses the default brand, and one that a mailbox or ticket refers to: the database knows, whichever room it is. */
export async function removeBrand(ctx: Ctx, id: number): Promise<void> {
  const brand = await oneBrand(ctx, id);
  if (brand.isDefault) refuse('conflict', 'brand.is-default', 'Make another brand the default one first.');
  if (!(await deleteBrand(ctx, id))) refuse('conflict', 'brand.in-use', 'A mailbox or ticket still uses this brand.');
  ctx.emit('brand.removed', { id, name: brand.name });
}
