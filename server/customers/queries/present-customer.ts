import { sql } from 'kysely';
import type { Customer } from '../../../contract/customers.ts';
import type { CustomValues } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';
import { shownName } from '../rules/shown-name.ts';

/** Rows of customers as `presentCustomer` takes them; merged ones too. */
export function customerRows(look: Look) {
  return look.db
    .selectFrom('customers')
    .leftJoin('organizations', 'organizations.id', 'customers.organization_id')
    .select([
      'customers.id',
      'customers.name',
      'customers.sort_name',
      'customers.language',
      'customers.time_zone',
      'customers.notes',
      'customers.custom_values',
      'customers.created_at',
      'customers.merged_into_id',
      'customers.organization_id',
      'organizations.name as organization_name',
    ])
    .select([
      sql<string[]>`array(select email from customer_emails where customer_id = customers.id order by rank, email)`.as(
        'emails',
      ),
      sql<string[]>`array(select phone from customer_phones where customer_id = customers.id order by rank, digits)`.as(
        'phones',
      ),
    ]);
}

type CustomerRow = Awaited<ReturnType<ReturnType<typeof customerRows>['executeTakeFirstOrThrow']>>;

/** The only place where a row becomes a customer on the wire. */
export function presentCustomer(row: CustomerRow): Customer {
  return {
    id: row.id,
    name: shownName(row),
    ownName: row.name,
    emails: row.emails,
    phones: row.phones,
    organization: row.organization_id === null ? null : { id: row.organization_id, name: row.organization_name ?? '' },
    language: row.language,
    timeZone: row.time_zone,
    notes: row.notes,
    customFields: row.custom_values as CustomValues,
    createdAt: row.created_at.toISOString(),
    mergedIntoId: row.merged_into_id,
  };
}
