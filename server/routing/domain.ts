import type { Domain } from '../platform/domain.ts';
import { drain } from './jobs/drain.ts';
import { fileAgain } from './jobs/file-again.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';
import { newsOf } from './rules/news.ts';

export const routing: Domain = {
  name: 'routing',
  tables: [
    'agent_presence',
    'presence_spells',
    'routing_settings',
    'skills',
    'agent_skills',
    'agent_capacities',
    'queues',
    'queue_skills',
    'queue_entries',
    'queue_turns',
    'queue_offers',
    'queue_assignments',
  ],
  routes,
  reactions,
  jobs: [fileAgain],
  sweeps: [drain],
  news: newsOf,
};
