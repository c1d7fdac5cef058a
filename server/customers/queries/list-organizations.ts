import { sql } from 'kysely';
import { z } from 'zod';
import type { customersRoutes, Organization } from '../../../contract/customers.ts';
import type { Page } from '../../../contract/page.ts';
import { id, type RouteInput } from '../../../contract/route.ts';
import type { Look } from '../../platform/context.ts';
import { cursorOf, keyOf } from '../../platform/page-cursor.ts';
import { organizationRows, presentOrganization } from './present-organization.ts';

type OrganizationQuery = RouteInput<typeof customersRoutes.listOrganizations>['query'];

/** One keyset page of organizations by name; `query` finds a part of a name or domain. */
export async function listOrganizations(look: Look, query: OrganizationQuery): Promise<Page<Organization>> {
  let rows = organizationRows(look)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .limit(query.limit + 1);
  if (query.query) rows = rows.where(holding(query.query));
  if (query.after) {
    const [name, lastId] = keyOf(query.after, z.tuple([z.string(), id]));
    rows = rows.where(sql<boolean>`(lower(name), id) > (${name}, ${lastId})`);
  }
  const found = await rows.execute();
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(presentOrganization),
    next: found.length > query.limit && last ? cursorOf(last.sort_name, last.id) : null,
  };
}

function holding(words: string) {
  const pattern = `%${words.replaceAll('\u0000', '').replace(/[\\%_]/g, '\\$&')}%`;
  // Each half by its own trigram index: joined by "or" neither would serve.
  return sql<boolean>`organizations.id in (
    select id from organizations where removed_at is null and name ilike ${pattern}
    union select organization_id from organization_domains where domain ilike ${pattern})`;
}
