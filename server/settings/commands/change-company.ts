import type { Company } from '../../../contract/settings.ts';
import { changesBetween } from '../../platform/changes-between.ts';
import type { Ctx } from '../../platform/context.ts';
import { companyNow } from '../queries/company-now.ts';
import { updateCompany } from '../store.ts';

type CompanyChange = { [K in keyof Company]?: Company[K] | undefined };

/** Changes name, language or time zone of the company. */
export async function changeCompany(ctx: Ctx, change: CompanyChange): Promise<Company> {
  const before = await companyNow(ctx);
  const after: Company = {
    name: change.name ?? before.name,
    language: change.language ?? before.language,
    timeZone: change.timeZone ?? before.timeZone,
  };
  const changes = changesBetween(before, after, ['name', 'language', 'timeZone']);
  if (Object.keys(changes).length === 0) return after;
  await updateCompany(ctx, { name: after.name, language: after.language, time_zone: after.timeZone });
  ctx.emit('company.changed', { name: after.name, changes });
  return after;
}
