import type { Domain } from '../platform/domain.ts';
import { recount } from './jobs/recount.ts';
import { tellDue } from './jobs/tell-due.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';

export const serviceLevels: Domain = {
  name: 'service-levels',
  tables: ['service_policies', 'ticket_targets', 'service_level_recounts'],
  routes,
  reactions,
  jobs: [recount],
  sweeps: [tellDue],
  news: ({ name, payload }) =>
    name.startsWith('service-policy.')
      ? [{ topic: 'house', what: 'service-policies', id: (payload as { id?: number }).id ?? null }]
      : [],
};
