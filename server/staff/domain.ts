import type { Domain } from '../platform/domain.ts';
import { routes } from './routes.ts';
import { newsOf } from './rules/news.ts';

export const staff: Domain = {
  name: 'staff',
  routes,
  topics: { me: async ({ actor }) => actor.kind === 'agent' },
  news: newsOf,
  tables: ['agents', 'teams', 'team_members'],
};
