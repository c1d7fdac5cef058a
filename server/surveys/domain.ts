import type { Domain } from '../platform/domain.ts';

export const surveys: Domain = {
  name: 'surveys',
  tables: ['survey_invitations', 'survey_responses'],
};
