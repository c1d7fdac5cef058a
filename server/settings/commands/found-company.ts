import type { Company } from '../../../contract/settings.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { insertBrand, insertCompany } from '../store.ts';

/** Makes the company of this installation and its default brand of the same name. Refuses when there is one already. */
export async function foundCompany(ctx: Ctx, company: Company): Promise<void> {
  const made = await insertCompany(ctx, {
    name: company.name,
    language: company.language,
    time_zone: company.timeZone,
  });
  if (!made) refuse('conflict', 'company.exists', 'This house already has a company.');
  const brandId = await insertBrand(ctx, { name: company.name, is_default: true });
  ctx.emit('company.changed', { name: company.name });
  ctx.emit('brand.added', { id: brandId, name: company.name });
}
