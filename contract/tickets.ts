import { z } from 'zod';
import { customerBrief } from './customers.ts';
import { pageOf, pageQuery } from './page.ts';
import { clientId, emailAddress, id, idParams, idText, instant, nothing, route } from './route.ts';
import { customValues, journalEvent } from './settings.ts';
import { agentBrief } from './staff.ts';
import { tagName } from './tags.ts';
import { nextDueStates, targetKinds } from './target-kinds.ts';
import { messageMove, slowLane, snooze, ticketLink } from './ticket-relations.ts';

export const statuses = ['new', 'open', 'pending', 'on-hold', 'solved', 'closed'] as const;
export type Status = (typeof statuses)[number];
/** What an agent may set. `new` is only ever a beginning, `closed` comes by itself some days after solved. */
export const settableStatuses = ['open', 'pending', 'on-hold', 'solved'] as const;
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof priorities)[number];
export const ticketTypes = ['question', 'incident', 'problem', 'task'] as const;
export const channelNames = ['email', 'api', 'agent'] as const;
export type ChannelName = (typeof channelNames)[number];

const tags = z.array(tagName).max(50);

/** Where a reply is on its way. `queued` waits (also for its undo or send-later time); sent is not delivered. */
export const deliveryStates = ['queued', 'sent', 'delivered', 'deferred', 'bounced', 'failed', 'undone'] as const;
export type DeliveryState = (typeof deliveryStates)[number];
export const delivery = z.object({
  state: z.enum(deliveryStates),
  words: z.string().nullable().describe('The other server’s own words.'),
  at: instant,
  attempts: z.number().int(),
  nextAttemptAt: instant.nullable(),
});

export const attachment = z.object({
  id,
  name: z.string(),
  contentType: z.string(),
  size: z.number().int(),
  url: z.string().describe('Signed and expiring; open or download needs nothing else.'),
  inline: z.boolean().describe('Shown inside the text, not listed below it.'),
  contentId: z.string().nullable(),
  redactedAt: instant.nullable(),
});
export type Attachment = z.infer<typeof attachment>;

export const messageKinds = ['reply', 'note', 'system'] as const;
/** `reply` is what crosses between customer and company, in either direction; `note` stays inside; `system` is a line of the house. */
export const message = z.object({
  id,
  ticketId: id,
  kind: z.enum(messageKinds),
  author: z.object({ kind: z.enum(['customer', 'agent', 'system']), id: id.nullable(), name: z.string() }),
  text: z.string().describe('The visible part as text: what the writer newly wrote.'),
  html: z.string().nullable().describe('The visible part as sanitised HTML, null where the mail was plain text.'),
  folded: z
    .object({ text: z.string(), html: z.string().nullable() })
    .nullable()
    .describe('Quoted history and signature, folded, as text or as sanitised HTML; null when there is none.'),
  hasRemoteImages: z.boolean(),
  attachments: z.array(attachment),
  createdAt: instant,
  delivery: delivery.nullable().describe('Only on replies to the customer.'),
  undoUntil: instant.nullable().describe('Until then the reply can be taken back; null otherwise.'),
  sendAt: instant.nullable().describe('When a reply that was written to be sent later goes out.'),
  automatic: z
    .enum(['out-of-office', 'auto-reply', 'bulk', 'bounce'])
    .nullable()
    .describe('What kind of automatic mail this was; null when a person wrote it.'),
  senderUnverified: z
    .boolean()
    .describe(
      'The mail claims a sender whose domain disowns it: DMARC failed. False where it passed, and where the domain says nothing or nobody could be asked.',
    ),
  from: z.string().nullable(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  redactedAt: instant.nullable(),
  clientId: z.string().nullable(),
  handOff: z
    .object({ from: agentBrief, to: agentBrief })
    .nullable()
    .describe('The note is the summary with which one agent handed the ticket to another.'),
});
export type Message = z.infer<typeof message>;

const seconds = z.number().int().nullable();
/** Business seconds: only what the schedule that was in force holds; without a schedule the same as calendar seconds. */
const businessMetrics = z.object({
  firstReply: seconds,
  nextReply: seconds,
  firstResolution: seconds,
  fullResolution: seconds,
  requesterWait: z.number().int(),
  agentWork: z.number().int(),
  onHold: z.number().int(),
});
/** Calendar seconds, null until the closing event happens; definitions in docs/metrics.md. */
export const ticketMetrics = z.object({
  firstReply: seconds.describe(
    'From the beginning to the first reply of an agent, in calendar seconds; null until then.',
  ),
  nextReply: seconds.describe('From the oldest unanswered message of the customer to the next reply.'),
  firstResolution: seconds.describe('From the beginning to the first time solved.'),
  fullResolution: seconds.describe('From the beginning to the last time solved.'),
  requesterWait: seconds.describe('How long it stood new, open or on hold.'),
  agentWork: seconds.describe('How long it stood new or open.'),
  onHold: seconds.describe('How long it stood on hold.'),
  agentReplies: z.number().int(),
  repliesToSolve: z.number().int().nullable(),
  reopens: z.number().int(),
  handOffs: z.number().int(),
  oneTouch: z.boolean().nullable(),
  business: businessMetrics.describe('The same spans in business seconds.'),
});
export type TicketMetrics = z.infer<typeof ticketMetrics>;

const ticketFacts = {
  id,
  subject: z.string(),
  status: z.enum(statuses),
  priority: z.enum(priorities).nullable(),
  type: z.enum(ticketTypes).nullable(),
  channel: z.enum(channelNames),
  tags: z.array(z.string()),
  requester: customerBrief,
  assignee: agentBrief.nullable(),
  team: z.object({ id, name: z.string() }).nullable(),
  createdAt: instant,
  updatedAt: instant,
  waitingSince: instant.nullable().describe('Since when the customer waits for a reply; null when nobody waits.'),
  dueAt: instant.nullable(),
  nextDue: z
    .object({
      at: instant.nullable().describe('When it is due, or was; null while it is paused.'),
      kind: z.enum(targetKinds),
      state: z.enum(nextDueStates),
    })
    .nullable()
    .describe('The service level that is due first; null when nothing is promised.'),
  isSpam: z.boolean(),
  deletedAt: instant.nullable(),
  customStatusId: id.nullable(),
  statusLabel: z
    .string()
    .nullable()
    .describe('What agents read instead of the status: the label of the custom status; null when it has none.'),
};

/** A step of a ticket’s checklist. */
export const checklistItem = z.object({
  id,
  text: z.string(),
  doneAt: instant.nullable(),
  doneBy: agentBrief.nullable(),
});
export type ChecklistItem = z.infer<typeof checklistItem>;

/** A ticket as a row of a list. */
export const ticketRow = z.object({
  ...ticketFacts,
  preview: z
    .object({ text: z.string(), by: z.enum(['customer', 'agent', 'note']) })
    .nullable()
    .describe('The newest message that is not a system line.'),
  unread: z.boolean(),
  rating: z.number().int().nullable().describe('What the customer rated it, 1 to 5; null without a rating.'),
  snoozedUntil: instant.nullable().describe('Set aside until then; null also where it waits for the customer alone.'),
  isSnoozed: z.boolean(),
  isSlowLane: z.boolean(),
});
export type TicketRow = z.infer<typeof ticketRow>;

/** A draft of the signed-in agent, kept on the server. `html` is the editor's; `attachments` are its files that are still there. */
export const draft = z.object({
  kind: z.enum(['reply', 'note']),
  html: z.string(),
  attachmentIds: z.array(id),
  attachments: z.array(attachment),
  savedAt: instant,
});
export type Draft = z.infer<typeof draft>;

/** A ticket, whole. */
export const ticket = z.object({
  ...ticketFacts,
  mailboxAddress: z.string().nullable(),
  brand: z.object({ id, name: z.string() }).nullable(),
  ccs: z.array(z.string()),
  followerIds: z.array(id),
  customFields: customValues,
  solvedAt: instant.nullable(),
  closedAt: instant.nullable(),
  followUpOf: z.object({ id, subject: z.string() }).nullable().describe('The closed ticket that this one follows.'),
  followUps: z.array(z.object({ id, subject: z.string() })),
  linkedTo: z
    .object({ id, subject: z.string() })
    .nullable()
    .describe('A reply to that ticket came from an address that is not on it; one click adds it there.'),
  formId: id.nullable().describe('The form it was given; null: the default one holds.'),
  problem: z.object({ id, subject: z.string() }).nullable().describe('The problem that this incident belongs to.'),
  incidents: z
    .object({ total: z.number().int(), unsolved: z.number().int() })
    .nullable()
    .describe('How many incidents a problem has, counted up to 1,000; null for other types.'),
  checklist: z.array(checklistItem).describe('In order.'),
  timeSpent: z.number().int().describe('Seconds that agents spent on it, all together.'),
  metrics: ticketMetrics,
  handOff: z
    .object({ noteId: id, summary: z.string(), from: agentBrief, to: agentBrief, at: instant })
    .nullable()
    .describe('The newest hand-off after the first public reply, if there was one.'),
  draft: draft.nullable(),
  rating: z.object({ rating: z.number().int(), comment: z.string(), at: instant }).nullable(),
  mergedInto: z.object({ id, subject: z.string() }).nullable().describe('The ticket that it became part of.'),
  moves: z.array(messageMove).describe('The newest ten merges, splits and moves that can be undone, newest first.'),
  links: z.array(ticketLink),
  snooze: snooze.nullable(),
  wokeAt: instant.nullable().describe('When it last came back by itself after it had been set aside.'),
  slowLane: slowLane.nullable(),
  lastMessageId: id
    .nullable()
    .describe('The newest message, so that a writer is warned when it is no longer the one on screen.'),
});
export type Ticket = z.infer<typeof ticket>;

export const ticketViews = [
  'open',
  'mine',
  'unassigned',
  'waiting',
  'snoozed',
  'solved',
  'spam',
  'trash',
  'all',
] as const;
export type TicketView = (typeof ticketViews)[number];
export const ticketOrders = ['waiting-longest', 'newest', 'updated'] as const;

const ticketQuery = pageQuery.extend({
  view: z.enum(ticketViews).default('all'),
  order: z.enum(ticketOrders).default('updated'),
  requesterId: idText.optional(),
  organizationId: idText.optional(),
  assigneeId: idText.optional(),
  teamId: idText.optional(),
  status: z.enum(statuses).optional(),
  type: z.enum(ticketTypes).optional(),
  tag: z.string().max(60).optional(),
  query: z.string().trim().max(200).optional().describe('Finds subjects, typing errors included, and ticket numbers.'),
});

const subject = z.string().trim().min(1).max(500);
const bodyText = z.string().max(500_000);
/** Either text or HTML; HTML is sanitised. */
const written = {
  text: bodyText.optional().describe('Plain text. Give this or `html`.'),
  html: bodyText.optional().describe('HTML; it is sanitised.'),
  attachmentIds: z.array(id).max(50).default([]).describe('From POST /api/attachments, within a day.'),
  clientId: clientId.optional(),
};
type Written = { text?: string | undefined; html?: string | undefined; attachmentIds: number[] };
const saysSomething = (body: Written) => Boolean(body.text?.trim() || body.html?.trim() || body.attachmentIds.length);
const empty = { error: 'text, html or an attachment is needed', path: ['text'] };

const fieldsOfTicket = {
  subject,
  priority: z.enum(priorities).nullable(),
  type: z.enum(ticketTypes).nullable(),
  tags,
  assigneeId: id.nullable(),
  teamId: id.nullable(),
  ccs: z.array(emailAddress).max(50),
  dueAt: instant.nullable(),
  customFields: customValues,
  formId: id.nullable(),
};

/** `message.by`: `customer` files it as if the customer had written (a form, a phone note), `agent` writes to the customer. */
const newTicket = z.object({
  ...z.object(fieldsOfTicket).partial().required({ subject: true }).shape,
  requester: z
    .union([z.object({ id }), z.object({ email: emailAddress, name: z.string().trim().max(200).optional() })])
    .describe('A customer by id, or by mail address: who is not known yet is added.'),
  message: z
    .object({
      ...written,
      by: z
        .enum(['customer', 'agent'])
        .default('customer')
        .describe('`customer`: filed as if the customer had written; `agent`: written to the customer.'),
    })
    .refine(saysSomething, empty),
});

const customStatusId = id
  .nullable()
  .describe('A status of the company’s own; its category comes with it. Null: the plain status.');
const handOffSummary = z.string().trim().min(1).max(1000);
const ticketChange = z
  .object({
    ...fieldsOfTicket,
    status: z.enum(settableStatuses),
    customStatusId,
    requesterId: id,
    problemId: id.nullable().describe('The problem that this incident belongs to.'),
    handOff: z
      .object({ summary: handOffSummary })
      .describe('Where things stand, for the next agent: needed when another agent takes over after the first reply.'),
  })
  .partial();

export const ticketsRoutes = {
  listTickets: route({
    method: 'GET',
    path: '/api/tickets',
    summary: 'Tickets of a view, keyset-paged.',
    access: 'tickets.read',
    query: ticketQuery,
    response: pageOf(ticketRow),
  }),
  countTickets: route({
    method: 'GET',
    path: '/api/ticket-counts',
    summary: 'How many tickets each view holds, counted up to 1,000.',
    access: 'tickets.read',
    response: z.object({
      open: z.number().int(),
      mine: z.number().int(),
      unassigned: z.number().int(),
      waiting: z.number().int(),
      snoozed: z.number().int(),
      spam: z.number().int(),
      teams: z.array(z.object({ teamId: id, open: z.number().int() })),
    }),
  }),
  openTicket: route({
    method: 'POST',
    path: '/api/tickets',
    summary: 'Opens a ticket with its first message.',
    access: 'tickets.edit',
    body: newTicket,
    response: ticket,
    status: 201,
  }),
  showTicket: route({
    method: 'GET',
    path: '/api/tickets/:id',
    summary: 'One ticket; `include=messages` adds its newest 50 messages.',
    access: 'tickets.read',
    params: idParams,
    query: z.object({ include: z.enum(['messages']).optional() }),
    response: ticket.extend({ messages: pageOf(message).optional() }),
  }),
  changeTicket: route({
    method: 'PATCH',
    path: '/api/tickets/:id',
    summary: 'Changes what is given, leaves the rest.',
    access: 'tickets.edit',
    params: idParams,
    body: ticketChange,
    response: ticket,
  }),
  suggestHandOff: route({
    method: 'GET',
    path: '/api/tickets/:id/hand-off',
    summary: 'A line of summary for who takes over, from what both sides last wrote.',
    access: 'tickets.read',
    params: idParams,
    response: z.object({ summary: z.string() }),
  }),
  solveTicket: route({
    method: 'POST',
    path: '/api/tickets/:id/solve',
    summary: 'Solves a ticket.',
    access: 'tickets.edit',
    params: idParams,
    response: ticket,
  }),
  deleteTicket: route({
    method: 'DELETE',
    path: '/api/tickets/:id',
    summary: 'Moves a ticket to the trash.',
    access: 'tickets.delete',
    params: idParams,
    response: nothing,
  }),
  restoreTicket: route({
    method: 'POST',
    path: '/api/tickets/:id/restore',
    summary: 'Takes a ticket out of the trash.',
    access: 'tickets.delete',
    params: idParams,
    response: ticket,
  }),
  markSpam: route({
    method: 'POST',
    path: '/api/tickets/:id/spam',
    summary: 'Marks a ticket as spam.',
    access: 'tickets.edit',
    params: idParams,
    response: ticket,
  }),
  unmarkSpam: route({
    method: 'POST',
    path: '/api/tickets/:id/not-spam',
    summary: 'Takes the mark of spam away.',
    access: 'tickets.edit',
    params: idParams,
    response: ticket,
  }),
  followTicket: route({
    method: 'PUT',
    path: '/api/tickets/:id/follow',
    summary: 'Follows or stops following a ticket, for the caller or, with `tickets.edit`, for another agent.',
    access: 'tickets.read',
    params: idParams,
    body: z.object({ follow: z.boolean(), agentId: id.optional() }),
    response: ticket,
  }),
  readTicket: route({
    method: 'POST',
    path: '/api/tickets/:id/read',
    summary: 'Remembers that the caller has read up to a message.',
    access: 'tickets.read',
    params: idParams,
    body: z.object({ messageId: id }),
    response: nothing,
  }),
  saveDraft: route({
    method: 'PUT',
    path: '/api/tickets/:id/draft',
    summary: 'Keeps what the caller is writing; empty text throws it away.',
    access: 'tickets.note',
    params: idParams,
    body: z.object({ kind: z.enum(['reply', 'note']), html: bodyText, attachmentIds: z.array(id).max(50).default([]) }),
    response: nothing,
  }),
  listMessages: route({
    method: 'GET',
    path: '/api/tickets/:id/messages',
    summary: 'Messages, newest page first, each page in order of writing; `after` leads to older ones.',
    access: 'tickets.read',
    params: idParams,
    query: pageQuery,
    response: pageOf(message),
  }),
  replyToTicket: route({
    method: 'POST',
    path: '/api/tickets/:id/replies',
    summary:
      'Writes to the customer. `seenMessageId`: refuse if something newer stands in the ticket. `undoSeconds`: wait before it goes out.',
    access: 'tickets.reply',
    params: idParams,
    body: z
      .object({
        ...written,
        status: z
          .enum(settableStatuses)
          .optional()
          .describe('The status of the ticket afterwards; `solved` sends and solves.'),
        customStatusId: customStatusId.optional(),
        sendAt: instant.optional().describe('Sends it then instead of now.'),
        undoSeconds: z
          .number()
          .int()
          .min(0)
          .max(60)
          .default(0)
          .describe('Waits so long before it goes out; until then it can be undone.'),
        ccs: z.array(emailAddress).max(50).optional().describe('Replaces who gets a copy.'),
        seenMessageId: id
          .optional()
          .describe('The newest message you know; refused with 409 when something newer stands in the ticket.'),
      })
      .refine(saysSomething, empty),
    response: message,
    status: 201,
  }),
  addNote: route({
    method: 'POST',
    path: '/api/tickets/:id/notes',
    summary:
      'Writes a note that the customer never sees. `<span data-mention="agent-7">` or `team-3` in its HTML tells that agent or team.',
    access: 'tickets.note',
    params: idParams,
    body: z.object(written).refine(saysSomething, empty),
    response: message.extend({
      notTold: z.array(agentBrief).describe('Agents it names who may not see the ticket, and were not told.'),
    }),
    status: 201,
  }),
  listTicketEvents: route({
    method: 'GET',
    path: '/api/tickets/:id/events',
    summary: 'What happened to a ticket, in order.',
    access: 'tickets.read',
    params: idParams,
    query: z.object({
      after: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    response: z.object({ items: z.array(journalEvent) }),
  }),
  undoReply: route({
    method: 'POST',
    path: '/api/messages/:id/undo',
    summary: 'Takes back a reply that has not gone out; its text becomes the draft again.',
    access: 'tickets.reply',
    params: idParams,
    response: draft,
  }),
  retryDelivery: route({
    method: 'POST',
    path: '/api/messages/:id/retry',
    summary: 'Tries now to send a reply that was deferred or failed.',
    access: 'tickets.reply',
    params: idParams,
    response: message,
    status: 202,
  }),
  redactMessage: route({
    method: 'POST',
    path: '/api/messages/:id/redact',
    summary:
      'Erases words or attachments from a message, its raw mail, what other messages quote of it and the subject, for good. `text` must stand in it; without `text` and `attachmentIds` everything goes.',
    access: 'tickets.redact',
    params: idParams,
    body: z.object({ text: z.string().min(1).max(10_000).optional(), attachmentIds: z.array(id).max(50).default([]) }),
    response: message.extend({
      alsoErasedFrom: z
        .object({ messageIds: z.array(id), subject: z.boolean() })
        .describe('The other messages that quoted the words, and whether the ticket’s subject held them.'),
    }),
  }),
  moveMessages: route({
    method: 'POST',
    path: '/api/tickets/:id/add-to-linked',
    summary: 'Moves the messages of a ticket to the ticket it is linked to, and puts the writer on that one.',
    access: 'tickets.edit',
    params: idParams,
    response: ticket,
  }),
  showMessagePage: route({
    method: 'GET',
    path: '/api/messages/:id/page',
    summary:
      'The HTML of a message as a page of its own for a sandboxed frame; `images=1` loads remote images through the proxy.',
    access: 'tickets.read',
    params: idParams,
    query: z.object({
      images: z.enum(['0', '1']).default('0'),
      part: z.enum(['visible', 'folded']).default('visible'),
    }),
    response: z.unknown(),
    kind: 'raw',
  }),
  listTags: route({
    method: 'GET',
    path: '/api/tags',
    summary: 'Tags in use, most used first; `query` is the beginning of one.',
    access: 'tickets.read',
    query: z.object({ query: z.string().trim().toLowerCase().max(60).default('') }),
    response: z.object({ items: z.array(z.object({ name: z.string(), tickets: z.number().int() })) }),
  }),
  uploadAttachment: route({
    method: 'POST',
    path: '/api/attachments',
    summary:
      'Uploads one file (multipart/form-data, field `file`, at most 25 MB), to be named in a reply, note or ticket within a day.',
    access: 'tickets.note',
    response: attachment,
    status: 201,
    kind: 'raw',
    upload: true,
  }),
  openAttachment: route({
    method: 'GET',
    path: '/files/:id/:name',
    summary: 'A file by its signed, expiring link.',
    access: 'public',
    params: z.object({ id: idText, name: z.string() }),
    query: z.object({
      expires: z.coerce.number().int(),
      signature: z.string(),
      download: z.enum(['0', '1']).default('0'),
    }),
    response: z.unknown(),
    kind: 'raw',
  }),
};
