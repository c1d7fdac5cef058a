import type { Domain } from '../platform/domain.ts';
import { askDue } from './jobs/ask-due.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';

export const surveys: Domain = {
  name: 'surveys',
  tables: ['survey_plans', 'survey_invitations', 'survey_responses'],
  routes,
  reactions,
  sweeps: [askDue],
};
