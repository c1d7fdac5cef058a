import type { CustomerBrief } from '../../../contract/customers.ts';
import type { Look } from '../../platform/context.ts';

/** The customer who has this address, if anybody has. An address of a merged customer is the kept one's. */
export async function customerByEmail(look: Look, email: string): Promise<CustomerBrief | null> {
  const row = await look.db
    .selectFrom('customer_emails')
    .innerJoin('customers', 'customers.id', 'customer_emails.customer_id')
    .select(['customers.id', 'customers.name', 'customer_emails.email'])
    .where('customer_emails.email', '=', email.toLowerCase())
    .executeTakeFirst();
  return row ? { id: row.id, name: row.name || row.email, email: row.email } : null;
}
