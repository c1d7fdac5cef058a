import type { Domain } from '../platform/domain.ts';

export const staff: Domain = {
  name: 'staff',
  tables: ['agents', 'teams', 'team_members'],
};
