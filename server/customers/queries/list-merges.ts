import type { CustomerMerge } from '../../../contract/customers.ts';
import type { Look } from '../../platform/context.ts';
import { mergeRows, presentMerge } from './present-merge.ts';
import { showCustomer } from './show-customer.ts';

/** Merges into a customer that still stand, newest first. */
export async function listMerges(look: Look, customerId: number): Promise<CustomerMerge[]> {
  await showCustomer(look, customerId);
  const rows = await mergeRows(look)
    .where('kept_id', '=', customerId)
    .where('undone_at', 'is', null)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(presentMerge);
}
