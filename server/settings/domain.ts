import type { Domain } from '../platform/domain.ts';

import { routes } from './routes.ts';
import { newsOf } from './rules/news.ts';

export const settings: Domain = {
  name: 'settings',
  routes,
  topics: { house: async ({ actor }) => actor.kind === 'agent' },
  news: newsOf,
  tables: ['companies', 'brands', 'custom_fields', 'custom_statuses', 'forms', 'form_brands', 'schedules'],
};
