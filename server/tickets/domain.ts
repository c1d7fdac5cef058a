import { roleHolds } from '../../contract/permissions.ts';
import type { Domain } from '../platform/domain.ts';
import { answerWaitingIncidents } from './jobs/answer-incidents.ts';
import { changeWaitingInBulk } from './jobs/change-in-bulk.ts';
import { changeTags } from './jobs/change-tags.ts';
import { indexWords } from './jobs/index-words.ts';
import { closeSolved, deleteOldUploads } from './jobs/tidy-files.ts';
import { wakeTickets } from './jobs/wake-tickets.ts';
import { mayReadTicket } from './policy.ts';
import { attachmentHoldsFile } from './queries/attachment-holds-file.ts';
import { messageOfEvent } from './queries/message-of-event.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';
import { newsOf } from './rules/news.ts';

export const tickets: Domain = {
  name: 'tickets',
  tables: [
    'tickets',
    'messages',
    'attachments',
    'drafts',
    'ticket_followers',
    'ticket_reads',
    'ticket_metrics',
    'requester_moves',
    'checklist_items',
    'time_entries',
    'incident_answers',
    'incident_answer_tickets',
    'tag_changes',
    'bulk_changes',
    'bulk_change_tickets',
    'ticket_words',
    'known_words',
    'tickets_to_index',
    'search_cursor',
    'views',
    'hand_offs',
    'message_moves',
    'ticket_links',
    'message_mentions',
    'side_conversations',
    'side_messages',
  ],
  routes,
  reactions,
  jobs: [closeSolved, deleteOldUploads],
  sweeps: [answerWaitingIncidents, changeTags, indexWords, changeWaitingInBulk, wakeTickets],
  topics: {
    views: async ({ actor }) => actor.kind === 'agent' && roleHolds(actor.role, 'tickets.read'),
    tickets: async ({ actor }) => actor.kind === 'agent' && roleHolds(actor.role, 'tickets.read'),
    ticket: (look, id) => mayReadTicket(look, id),
  },
  news: newsOf,
  messageOf: messageOfEvent,
  holdsFile: attachmentHoldsFile,
};
