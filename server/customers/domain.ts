import type { Domain } from '../platform/domain.ts';
import { mayReadCustomers } from './policy.ts';
import { routes } from './routes.ts';
import { newsOf } from './rules/news.ts';

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
  routes,
  topics: {
    customers: async (look) => mayReadCustomers(look),
    customer: async (look) => mayReadCustomers(look),
  },
  news: newsOf,
};
