import type { Domain } from '../platform/domain.ts';

export const customers: Domain = {
  name: 'customers',
  tables: [
    'organizations',
    'organization_domains',
    'customers',
    'customer_emails',
    'customer_phones',
    'customer_merges',
  ],
};
