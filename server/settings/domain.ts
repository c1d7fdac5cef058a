import type { Domain } from '../platform/domain.ts';

export const settings: Domain = {
  name: 'settings',
  tables: ['companies', 'brands', 'custom_fields'],
};
