import { reaction } from '../platform/events/reaction.ts';
import { fileTickets } from './commands/file-tickets.ts';
import { noteWork } from './commands/note-work.ts';

export const reactions = [
  reaction(
    'routing.file-ticket',
    [
      'ticket.opened',
      'ticket.customer-wrote',
      'ticket.replied',
      'ticket.status-changed',
      'ticket.custom-status-changed',
      'ticket.form-changed',
      'ticket.problem-changed',
      'ticket.assigned',
      'ticket.team-changed',
      'ticket.priority-changed',
      'ticket.type-changed',
      'ticket.subject-changed',
      'ticket.tags-changed',
      'ticket.due-changed',
      'ticket.fields-changed',
      'ticket.requester-changed',
      'ticket.deleted',
      'ticket.restored',
      'ticket.marked-spam',
      'ticket.unmarked-spam',
      'ticket.snoozed',
      'ticket.woke',
      'ticket.slow-lane-entered',
      'ticket.slow-lane-left',
    ],
    (ctx, { ticketId }) => (ticketId === null ? Promise.resolve() : fileTickets(ctx, [ticketId])),
  ),
  reaction('routing.note-work', ['ticket.assigned', 'ticket.replied', 'ticket.solved'], (ctx, event) =>
    noteWork(
      ctx,
      event.name === 'ticket.assigned'
        ? event.payload.to
        : event.name === 'ticket.replied'
          ? event.payload.agentId
          : event.payload.assigneeId,
    ),
  ),
];
