import type { Company } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';

/** The company of this installation. Before the set-up: a nameless one, so that a page can be drawn. */
export async function companyNow(look: Pick<Look, 'db'>): Promise<Company> {
  const row = await look.db
    .selectFrom('companies')
    .select(['name', 'language', 'time_zone as timeZone'])
    .executeTakeFirst();
  return row ?? { name: '', language: 'en', timeZone: 'UTC' };
}
