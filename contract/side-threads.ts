import { z } from 'zod';
import { clientId, emailAddress, id, idParams, instant, route } from './route.ts';
import { agentBrief } from './staff.ts';
import { attachment, delivery } from './tickets.ts';

export const sideStates = ['open', 'done'] as const;
export type SideState = (typeof sideStates)[number];

/** A word with somebody else about a ticket: with a team of the house, or with an address outside. The customer never sees it. */
export const sideConversation = z.object({
  id,
  ticketId: id,
  ticketSubject: z.string(),
  kind: z.enum(['team', 'mail']),
  team: z.object({ id, name: z.string() }).nullable(),
  address: z.string().nullable(),
  subject: z.string(),
  state: z.enum(sideStates),
  stateSince: instant,
  openedBy: agentBrief.nullable(),
  openedAt: instant,
  updatedAt: instant,
  preview: z.string().describe('The first words of the newest message.'),
});
export type SideConversation = z.infer<typeof sideConversation>;

export const sideMessage = z.object({
  id,
  author: z.object({ kind: z.enum(['agent', 'outside']), id: id.nullable(), name: z.string() }),
  text: z.string(),
  html: z.string().nullable(),
  attachments: z.array(attachment),
  createdAt: instant,
  automatic: z.enum(['out-of-office', 'auto-reply', 'bulk', 'bounce']).nullable(),
  senderUnverified: z
    .boolean()
    .describe('Not sent from the address that was written to, or by somebody whose domain disowns the mail.'),
  from: z.string().nullable(),
  delivery: delivery.nullable().describe('Only on what goes out by mail.'),
});
export type SideMessage = z.infer<typeof sideMessage>;
const whole = sideConversation.extend({ messages: z.array(sideMessage) });

const written = {
  text: z.string().trim().min(1).max(100_000),
  attachmentIds: z.array(id).max(50).default([]).describe('Files of this ticket, or own uploads.'),
  clientId: clientId.optional(),
};

export const sideConversationsRoutes = {
  listSideConversations: route({
    method: 'GET',
    path: '/api/tickets/:id/side-conversations',
    summary: 'Side conversations of a ticket, oldest first.',
    access: 'tickets.read',
    params: idParams,
    response: z.object({ items: z.array(sideConversation) }),
  }),
  openSideConversation: route({
    method: 'POST',
    path: '/api/tickets/:id/side-conversations',
    summary: 'Begins a side conversation with a team, or with a mail address outside (needs tickets.reply).',
    access: 'tickets.note',
    params: idParams,
    body: z.object({
      with: z.union([z.object({ teamId: id }), z.object({ address: emailAddress })]),
      subject: z.string().trim().min(1).max(300),
      ...written,
    }),
    response: whole,
    status: 201,
  }),
  showSideConversation: route({
    method: 'GET',
    path: '/api/side-conversations/:id',
    summary: 'One side conversation with its messages. The team it is with sees it without seeing the ticket.',
    access: 'tickets.read',
    params: idParams,
    response: whole,
  }),
  answerSideConversation: route({
    method: 'POST',
    path: '/api/side-conversations/:id/messages',
    summary: 'Writes in a side conversation; outside it goes out by mail (needs tickets.reply).',
    access: 'tickets.note',
    params: idParams,
    body: z.object(written),
    response: whole,
    status: 201,
  }),
  changeSideConversation: route({
    method: 'PATCH',
    path: '/api/side-conversations/:id',
    summary: 'Says that a side conversation is done, or open again.',
    access: 'tickets.note',
    params: idParams,
    body: z.object({ state: z.enum(sideStates) }),
    response: whole,
  }),
};
