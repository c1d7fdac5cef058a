import type { Domain } from '../platform/domain.ts';

import { routes } from './routes.ts';

export const settings: Domain = {
  name: 'settings',
  routes,
  tables: ['companies', 'brands', 'custom_fields'],
};
