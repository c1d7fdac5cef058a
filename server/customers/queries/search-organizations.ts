import { sql } from 'kysely';
import { z } from 'zod';
import type { Organization } from '../../../contract/customers.ts';
import type { Page } from '../../../contract/page.ts';
import { id } from '../../../contract/route.ts';
import type { Look } from '../../platform/context.ts';
import { cursorOf, keyOf } from '../../platform/page-cursor.ts';
import { foldText } from '../rules/fold-text.ts';
import { organizationRows, presentOrganization } from './present-organization.ts';

/** Organizations whose name or domain holds some words or whose name resembles them (trigrams), the closest first; a keyset page of them. */
export async function searchOrganizations(
  look: Look,
  asked: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Page<Organization>> {
  const words = foldText(asked.replaceAll('\u0000', ''));
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const name = sql<string>`unaccent(lower(name))`;
  const closeness = sql<number>`(case when ${name} = ${words} then 3000 when ${name} like ${pattern.slice(1)} then 2000
    when ${name} like ${pattern} then 1500 else word_similarity(${words}, ${name}) * 1000 end)::int`;
  const resembles = sql<boolean>`(${name} like ${pattern} or word_similarity(${words}, ${name}) >= 0.45 or exists (
    select from organization_domains where organization_id = organizations.id and domain like ${pattern}))`;
  let rows = organizationRows(look)
    .select(closeness.as('closeness'))
    .where(resembles)
    .orderBy(closeness, 'desc')
    .orderBy('id')
    .limit(limit + 1);
  if (after) {
    const [close, lastId] = keyOf(after, z.tuple([z.number().int(), id]));
    rows = rows.where(sql<boolean>`(-${closeness}, id) > (${-close}::int, ${lastId})`);
  }
  const found = await rows.execute();
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const next = found.length > limit && last ? cursorOf(last.closeness, last.id) : null;
  return { items: shown.map(presentOrganization), next };
}
