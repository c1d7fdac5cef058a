import { z } from 'zod';
import { pageOf, pageQuery } from './page.ts';
import { id, idParams, instant, nothing, route } from './route.ts';
import { agentBrief } from './staff.ts';
import { ticket, ticketRow } from './tickets.ts';

const itemText = z.string().trim().min(1).max(300);

/** Time that an agent spent on a ticket. */
export const timeEntry = z.object({
  id,
  agent: agentBrief,
  seconds: z.number().int(),
  note: z.string(),
  at: instant,
});
export type TimeEntry = z.infer<typeof timeEntry>;
const entryWrite = {
  seconds: z.number().int().min(1).max(86_400).describe('At most a day.'),
  note: z.string().trim().max(500),
  at: instant,
};
export const timeSpent = z.object({
  total: z.number().int().describe('Seconds, all agents together.'),
  agents: z.array(z.object({ agent: agentBrief, seconds: z.number().int() })).describe('Most first.'),
  items: z.array(timeEntry).describe('The newest 200, newest first.'),
});
export type TimeSpent = z.infer<typeof timeSpent>;

/** One reply to all unsolved incidents of a problem, on its way. */
export const incidentAnswer = z.object({
  id,
  problemId: id,
  state: z.enum(['running', 'done', 'cancelled']),
  total: z.number().int(),
  answered: z.number().int(),
  failed: z
    .array(z.object({ ticketId: id, subject: z.string(), code: z.string().describe('Why, like `ticket.closed`.') }))
    .describe('The first 100 that were not answered; nothing was changed on them.'),
  failedCount: z.number().int(),
  startedAt: instant,
  finishedAt: instant.nullable(),
});
export type IncidentAnswer = z.infer<typeof incidentAnswer>;

export const ticketWorkRoutes = {
  addChecklistItem: route({
    method: 'POST',
    path: '/api/tickets/:id/checklist',
    summary: 'Adds steps at the end of a ticket’s checklist, 100 at most.',
    access: 'tickets.edit',
    params: idParams,
    body: z.object({ texts: z.array(itemText).min(1).max(100) }),
    response: ticket,
    status: 201,
  }),
  changeChecklistItem: route({
    method: 'PATCH',
    path: '/api/checklist-items/:id',
    summary: 'Ticks, rewords or moves a step of a checklist.',
    access: 'tickets.edit',
    params: idParams,
    body: z
      .object({
        text: itemText,
        done: z.boolean(),
        place: z.number().int().min(0).max(99).describe('Where it stands afterwards; 0 is first.'),
      })
      .partial(),
    response: ticket,
  }),
  removeChecklistItem: route({
    method: 'DELETE',
    path: '/api/checklist-items/:id',
    summary: 'Takes a step from a checklist.',
    access: 'tickets.edit',
    params: idParams,
    response: ticket,
  }),
  listIncidents: route({
    method: 'GET',
    path: '/api/tickets/:id/incidents',
    summary: 'The incidents of a problem, newest first.',
    access: 'tickets.read',
    params: idParams,
    query: pageQuery,
    response: pageOf(ticketRow),
  }),
  answerIncidents: route({
    method: 'POST',
    path: '/api/tickets/:id/incident-answers',
    summary:
      'Answers and solves all unsolved incidents of a problem with one reply each. `{{customer.name}}`, `{{customer.firstName}}` and `{{ticket.id}}` are filled in.',
    access: 'tickets.reply',
    params: idParams,
    body: z.object({
      html: z
        .string()
        .max(100_000)
        .refine((html) => html.trim() !== '', 'is empty'),
    }),
    response: incidentAnswer,
    status: 202,
  }),
  showIncidentAnswer: route({
    method: 'GET',
    path: '/api/incident-answers/:id',
    summary: 'How far the answer to all incidents has come.',
    access: 'tickets.read',
    params: idParams,
    response: incidentAnswer,
  }),
  newestIncidentAnswer: route({
    method: 'GET',
    path: '/api/tickets/:id/incident-answers',
    summary: 'The newest answer to all incidents of a problem.',
    access: 'tickets.read',
    params: idParams,
    response: z.object({ answer: incidentAnswer.nullable() }),
  }),
  cancelIncidentAnswer: route({
    method: 'POST',
    path: '/api/incident-answers/:id/cancel',
    summary: 'Stops answering; incidents that were answered stay answered.',
    access: 'tickets.reply',
    params: idParams,
    response: incidentAnswer,
  }),
  listTimeSpent: route({
    method: 'GET',
    path: '/api/tickets/:id/time-entries',
    summary: 'Time spent on a ticket: the entries, the sum, and the sum of each agent.',
    access: 'tickets.read',
    params: idParams,
    response: timeSpent,
  }),
  addTimeEntry: route({
    method: 'POST',
    path: '/api/tickets/:id/time-entries',
    summary: 'Adds time that the caller spent on a ticket.',
    access: 'tickets.note',
    params: idParams,
    body: z.object({ seconds: entryWrite.seconds, note: entryWrite.note.default(''), at: instant.optional() }),
    response: timeEntry,
    status: 201,
  }),
  changeTimeEntry: route({
    method: 'PATCH',
    path: '/api/time-entries/:id',
    summary: 'Changes an entry of the caller’s own.',
    access: 'tickets.note',
    params: idParams,
    body: z.object(entryWrite).partial(),
    response: timeEntry,
  }),
  removeTimeEntry: route({
    method: 'DELETE',
    path: '/api/time-entries/:id',
    summary: 'Takes an entry of the caller’s own away.',
    access: 'tickets.note',
    params: idParams,
    response: nothing,
  }),
};
