import { z } from 'zod';
import { id, idParams, instant, route } from './route.ts';
import { tagName } from './tags.ts';
import { priorities, settableStatuses, ticketTypes } from './tickets.ts';

const tags = z.array(tagName).max(50);

/** What is done to each of many tickets. */
export const bulkWish = z
  .strictObject({
    status: z.enum(settableStatuses),
    customStatusId: id,
    assigneeId: id.nullable(),
    teamId: id.nullable(),
    priority: z.enum(priorities).nullable(),
    type: z.enum(ticketTypes).nullable(),
    addTags: tags,
    removeTags: tags,
    isSpam: z.boolean(),
    isDeleted: z.boolean().describe('True: into the trash; false: out of it.'),
  })
  .partial();
export type BulkWish = z.infer<typeof bulkWish>;

export const mostInBulk = 1000;

/** Tickets named one by one, or all that a query or a view finds now. */
export const bulkTickets = z.union([
  z.strictObject({ ticketIds: z.array(id).min(1).max(mostInBulk) }),
  z.strictObject({ query: z.string().max(1000) }),
  z.strictObject({ viewId: id }),
]);
export type BulkTickets = z.infer<typeof bulkTickets>;

/** A change of many tickets, how far it has come, and what could not be changed. */
export const bulkChange = z.object({
  id,
  change: bulkWish,
  undoOfId: id.nullable().describe('The change that this one undoes.'),
  undoneById: id.nullable().describe('The change that undoes this one.'),
  state: z.enum(['running', 'done', 'cancelled']),
  total: z.number().int(),
  done: z.number().int(),
  failedCount: z.number().int(),
  failed: z
    .array(z.object({ ticketId: id, subject: z.string().nullable(), code: z.string() }))
    .describe(
      'The first 100 that could not be changed, with the code of the refusal. When undoing, `bulk-change.changed-since`: somebody changed the ticket meanwhile, and that stays.',
    ),
  startedAt: instant,
  finishedAt: instant.nullable(),
});
export type BulkChange = z.infer<typeof bulkChange>;

export const bulkChangesRoutes = {
  startBulkChange: route({
    method: 'POST',
    path: '/api/bulk-changes',
    summary:
      'Changes up to 1,000 tickets, one after the other, each as if by hand. Answers at once; it goes on by itself.',
    access: 'tickets.edit',
    body: z.object({
      tickets: bulkTickets,
      change: bulkWish.refine((wish) => Object.keys(wish).length > 0, { error: 'Say what should change.' }),
    }),
    response: bulkChange,
    status: 202,
  }),
  listBulkChanges: route({
    method: 'GET',
    path: '/api/bulk-changes',
    summary: 'The caller’s own changes of many tickets, of the last day, newest first.',
    access: 'tickets.edit',
    response: z.object({ items: z.array(bulkChange) }),
  }),
  showBulkChange: route({
    method: 'GET',
    path: '/api/bulk-changes/:id',
    summary: 'How far a change of many tickets has come.',
    access: 'tickets.edit',
    params: idParams,
    response: bulkChange,
  }),
  cancelBulkChange: route({
    method: 'POST',
    path: '/api/bulk-changes/:id/cancel',
    summary: 'Stops a change of many tickets. What is changed stays so.',
    access: 'tickets.edit',
    params: idParams,
    response: bulkChange,
  }),
  undoBulkChange: route({
    method: 'POST',
    path: '/api/bulk-changes/:id/undo',
    summary: 'Puts back what a change of many tickets changed, where nobody changed it since; answers the undoing.',
    access: 'tickets.edit',
    params: idParams,
    response: bulkChange,
    status: 202,
  }),
};
