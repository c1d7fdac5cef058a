import type { Customer } from '../../../contract/customers.ts';
import type { Look } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { customerRows, presentCustomer } from './present-customer.ts';

/** One customer, a merged one too: it names whom it became. */
export async function showCustomer(look: Look, id: number): Promise<Customer> {
  const row = await customerRows(look).where('customers.id', '=', id).executeTakeFirst();
  return row ? presentCustomer(row) : notFound('customer');
}
