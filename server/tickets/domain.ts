import type { Domain } from '../platform/domain.ts';

export const tickets: Domain = {
  name: 'tickets',
  tables: ['tickets', 'messages', 'attachments', 'drafts', 'ticket_followers', 'ticket_reads', 'ticket_metrics'],
};
