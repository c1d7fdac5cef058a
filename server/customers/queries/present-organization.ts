import { sql } from 'kysely';
import type { Organization } from '../../../contract/customers.ts';
import type { CustomValues } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';

/** Rows of organizations that were not removed, as `presentOrganization` takes them. */
export function organizationRows(look: Look) {
  return look.db
    .selectFrom('organizations')
    .select(['id', 'name', 'notes', 'custom_values', 'created_at'])
    .select([
      sql<
        string[]
      >`array(select domain from organization_domains where organization_id = organizations.id order by domain)`.as(
        'domains',
      ),
      sql<number>`(select count(*) from customers where organization_id = organizations.id and merged_into_id is null)`.as(
        'customer_count',
      ),
      sql<string>`lower(name)`.as('sort_name'),
    ])
    .where('removed_at', 'is', null);
}

type OrganizationRow = Awaited<ReturnType<ReturnType<typeof organizationRows>['executeTakeFirstOrThrow']>>;

/** The only place where a row becomes an organization on the wire. */
export function presentOrganization(row: OrganizationRow): Organization {
  return {
    id: row.id,
    name: row.name,
    domains: row.domains,
    notes: row.notes,
    customFields: row.custom_values as CustomValues,
    customerCount: row.customer_count,
    createdAt: row.created_at.toISOString(),
  };
}
