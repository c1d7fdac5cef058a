import type { customersRoutes } from '../../../contract/customers.ts';
import type { RouteInput } from '../../../contract/route.ts';
import type { Look } from '../../platform/context.ts';
import { customerRows } from './present-customer.ts';

export type CustomerQuery = RouteInput<typeof customersRoutes.listCustomers>['query'];

/** Customers of an organization, or with exactly this address, where the question says so. */
export function listedRows(look: Look, { organizationId, email }: Pick<CustomerQuery, 'organizationId' | 'email'>) {
  let rows = customerRows(look).where('customers.merged_into_id', 'is', null);
  if (organizationId) rows = rows.where('customers.organization_id', '=', organizationId);
  if (email)
    rows = rows.where('customers.id', '=', (eb) =>
      eb.selectFrom('customer_emails').select('customer_id').where('email', '=', email),
    );
  return rows;
}
