import { z } from 'zod';
import { id, idParams, idText, instant, route } from './route.ts';
import { linkKinds } from './ticket-relations.ts';
import { ticket, ticketRow } from './tickets.ts';

const messageIds = z.array(id).min(1).max(200);

const mergeWish = z.object({
  ticketIds: z.array(id).min(1).max(20).describe('The tickets that become part of this one.'),
  requestersInCopy: z
    .boolean()
    .default(true)
    .describe('Other requesters come into copy: from then on replies reach them too.'),
  tags: z.boolean().default(true).describe('Their tags are added.'),
  followers: z.boolean().default(true).describe('Their followers follow this one.'),
});

/** What an undo could not take back, because it happened since. */
const undone = z.object({
  ticketId: id.describe('The ticket that has its messages back; of a split, the one it was split from.'),
  stayed: z.number().int().describe('Messages that came since and stay where they are.'),
  elsewhere: z.number().int().describe('Messages that were moved on since and stay there.'),
});

/** Why a ticket stands in “my day”, the most pressing first. */
export const dayReasons = ['breaching', 'overdue', 'due', 'reopened', 'woke', 'waiting', 'open'] as const;
export type DayReason = (typeof dayReasons)[number];

export const myDay = z.object({
  now: z.array(ticketRow.extend({ reason: z.enum(dayReasons) })).describe('At most 50, what presses most first.'),
  snoozed: z.array(ticketRow).describe('The next five that come back, soonest first.'),
  done: z.object({ replies: z.number().int(), notes: z.number().int(), solved: z.number().int() }),
});
export type MyDay = z.infer<typeof myDay>;

export const togetherRoutes = {
  mergeTickets: route({
    method: 'POST',
    path: '/api/tickets/:id/merge',
    summary:
      'Merges tickets into this one: their messages move here, they are closed and lead here. Customers may differ. Can be undone by its moves.',
    access: 'tickets.edit',
    params: idParams,
    body: mergeWish,
    response: ticket,
  }),
  splitTicket: route({
    method: 'POST',
    path: '/api/tickets/:id/split',
    summary: 'Messages become a ticket of their own, linked to this one. Answers the new ticket.',
    access: 'tickets.edit',
    params: idParams,
    body: z.object({
      messageIds,
      subject: z.string().trim().min(1).max(500),
      requester: z
        .enum(['same', 'writer'])
        .default('same')
        .describe('`writer`: the customer who wrote the first of these messages.'),
    }),
    response: ticket,
    status: 201,
  }),
  moveMessagesTo: route({
    method: 'POST',
    path: '/api/tickets/:id/move-messages',
    summary: 'Moves messages to another ticket. Answers that one.',
    access: 'tickets.edit',
    params: idParams,
    body: z.object({ messageIds, toTicketId: id }),
    response: ticket,
  }),
  undoMove: route({
    method: 'POST',
    path: '/api/message-moves/:id/undo',
    summary:
      'Undoes a merge, a split or a move: exactly the moved messages go back, and what nobody changed since stands as before.',
    access: 'tickets.edit',
    params: idParams,
    response: undone,
  }),
  linkTickets: route({
    method: 'POST',
    path: '/api/tickets/:id/links',
    summary: 'Links another ticket: related, or this one duplicates it. A link that stands takes the new kind.',
    access: 'tickets.edit',
    params: idParams,
    body: z.object({ ticketId: id, kind: z.enum(linkKinds).default('related') }),
    response: ticket,
    status: 201,
  }),
  unlinkTickets: route({
    method: 'DELETE',
    path: '/api/tickets/:id/links/:linkId',
    summary: 'Takes a link away.',
    access: 'tickets.edit',
    params: idParams.extend({ linkId: idText }),
    response: ticket,
  }),
  snoozeTicket: route({
    method: 'PUT',
    path: '/api/tickets/:id/snooze',
    summary: 'Sets a ticket aside until a time, or until its customer writes, who wakes it in any case.',
    access: 'tickets.edit',
    params: idParams,
    body: z.object({ until: instant.nullable().describe('Null: until the customer writes.') }),
    response: ticket,
  }),
  wakeTicket: route({
    method: 'DELETE',
    path: '/api/tickets/:id/snooze',
    summary: 'Takes a ticket up again that was set aside.',
    access: 'tickets.edit',
    params: idParams,
    response: ticket,
  }),
  enterSlowLane: route({
    method: 'PUT',
    path: '/api/tickets/:id/slow-lane',
    summary: 'A customer in distress: nobody is measured by the clock on this ticket any more.',
    access: 'tickets.edit',
    params: idParams,
    body: z.object({ reason: z.string().trim().min(1).max(300) }),
    response: ticket,
  }),
  leaveSlowLane: route({
    method: 'DELETE',
    path: '/api/tickets/:id/slow-lane',
    summary: 'Takes a ticket out of the slow lane: its targets count again.',
    access: 'tickets.edit',
    params: idParams,
    response: ticket,
  }),
  showMyDay: route({
    method: 'GET',
    path: '/api/my-day',
    summary: 'What the caller should do now, what is done today, and what comes back next.',
    access: 'tickets.read',
    response: myDay,
  }),
} as const;
