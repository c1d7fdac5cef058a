import type { Role } from '../contract/permissions.ts';

/** Who may call a route or hear a topic. Written by hand, from the product's words; never derived from the code it is held against. */
export const everyAgent: readonly Role[] = ['owner', 'admin', 'lead', 'agent', 'light-agent'];
const answering: readonly Role[] = ['owner', 'admin', 'lead', 'agent'];
const leading: readonly Role[] = ['owner', 'admin', 'lead'];
const running: readonly Role[] = ['owner', 'admin'];
const anybody = 'anybody';

/** `none`: no API token at all, only a person who is signed in. */
type Scope = 'read' | 'write' | 'admin' | 'none';
type Row = readonly [who: readonly Role[] | typeof anybody, scope: Scope];

/** Every route: which roles, and which scope an API token needs for it. */
export const routeTable: Readonly<Record<string, Row>> = {
  // settings
  'GET /api/company': [everyAgent, 'read'],
  'PATCH /api/company': [running, 'admin'],
  'GET /api/brands': [everyAgent, 'read'],
  'POST /api/brands': [running, 'admin'],
  'PATCH /api/brands/:id': [running, 'admin'],
  'DELETE /api/brands/:id': [running, 'admin'],
  'GET /api/schedules': [everyAgent, 'read'],
  'POST /api/schedules': [running, 'admin'],
  'PATCH /api/schedules/:id': [running, 'admin'],
  'DELETE /api/schedules/:id': [running, 'admin'],
  'GET /api/custom-fields': [everyAgent, 'read'],
  'POST /api/custom-fields': [running, 'admin'],
  'PATCH /api/custom-fields/:id': [running, 'admin'],
  'GET /api/custom-statuses': [everyAgent, 'read'],
  'POST /api/custom-statuses': [running, 'admin'],
  'PATCH /api/custom-statuses/:id': [running, 'admin'],
  'GET /api/forms': [everyAgent, 'read'],
  'POST /api/forms': [running, 'admin'],
  'PATCH /api/forms/:id': [running, 'admin'],
  'GET /api/events': [running, 'read'],
  'GET /api/audit': [running, 'admin'],
  'GET /api/set-aside-events': [running, 'admin'],
  'POST /api/set-aside-events/:id/retry': [running, 'admin'],
  // staff
  'GET /api/me': [everyAgent, 'read'],
  'PATCH /api/me': [everyAgent, 'none'],
  'GET /api/agents': [everyAgent, 'read'],
  'GET /api/agents/:id': [everyAgent, 'read'],
  'PATCH /api/agents/:id': [running, 'admin'],
  'GET /api/teams': [everyAgent, 'read'],
  'POST /api/teams': [running, 'admin'],
  'PATCH /api/teams/:id': [running, 'admin'],
  'DELETE /api/teams/:id': [running, 'admin'],
  // identity
  'GET /api/setup': [anybody, 'read'],
  'POST /api/setup': [anybody, 'write'],
  'POST /api/sign-in': [anybody, 'write'],
  'POST /api/sign-in-link': [anybody, 'write'],
  'POST /api/sign-out': [everyAgent, 'none'],
  'POST /api/sign-out-everywhere': [everyAgent, 'none'],
  'GET /api/sessions': [everyAgent, 'read'],
  'DELETE /api/sessions/:id': [everyAgent, 'none'],
  'POST /api/password': [everyAgent, 'none'],
  'POST /api/forgotten-password': [anybody, 'write'],
  'POST /api/reset-password/look-up': [anybody, 'write'],
  'POST /api/reset-password': [anybody, 'write'],
  'POST /api/second-factor/start': [everyAgent, 'none'],
  'POST /api/second-factor/confirm': [everyAgent, 'none'],
  'POST /api/second-factor/remove': [everyAgent, 'none'],
  'GET /api/invitations': [running, 'admin'],
  'POST /api/invitations': [running, 'admin'],
  'POST /api/invitations/:id/resend': [running, 'admin'],
  'DELETE /api/invitations/:id': [running, 'admin'],
  'POST /api/invitations/look-up': [anybody, 'write'],
  'POST /api/invitations/accept': [anybody, 'write'],
  'GET /api/tokens': [running, 'admin'],
  'POST /api/tokens': [running, 'admin'],
  'DELETE /api/tokens/:id': [running, 'admin'],
  // customers
  'GET /api/customers': [everyAgent, 'read'],
  'POST /api/customers': [answering, 'write'],
  'GET /api/customers/:id': [everyAgent, 'read'],
  'PATCH /api/customers/:id': [answering, 'write'],
  'POST /api/customers/:id/merge': [answering, 'write'],
  'GET /api/customers/:id/merges': [everyAgent, 'read'],
  'POST /api/customer-merges/:id/undo': [answering, 'write'],
  'GET /api/organizations': [everyAgent, 'read'],
  'POST /api/organizations': [answering, 'write'],
  'GET /api/organizations/:id': [everyAgent, 'read'],
  'PATCH /api/organizations/:id': [answering, 'write'],
  'DELETE /api/organizations/:id': [answering, 'write'],
  // tickets
  'GET /api/tickets': [everyAgent, 'read'],
  'GET /api/ticket-counts': [everyAgent, 'read'],
  'POST /api/tickets': [answering, 'write'],
  'GET /api/tickets/:id': [everyAgent, 'read'],
  'PATCH /api/tickets/:id': [answering, 'write'],
  'POST /api/tickets/:id/solve': [answering, 'write'],
  'DELETE /api/tickets/:id': [leading, 'write'],
  'POST /api/tickets/:id/restore': [leading, 'write'],
  'POST /api/tickets/:id/spam': [answering, 'write'],
  'POST /api/tickets/:id/not-spam': [answering, 'write'],
  'PUT /api/tickets/:id/follow': [everyAgent, 'write'],
  'POST /api/tickets/:id/read': [everyAgent, 'write'],
  'PUT /api/tickets/:id/draft': [everyAgent, 'write'],
  'GET /api/tickets/:id/messages': [everyAgent, 'read'],
  'POST /api/tickets/:id/replies': [answering, 'write'],
  'POST /api/tickets/:id/notes': [everyAgent, 'write'],
  'GET /api/tickets/:id/events': [everyAgent, 'read'],
  'POST /api/tickets/:id/add-to-linked': [answering, 'write'],
  'POST /api/messages/:id/undo': [answering, 'write'],
  'POST /api/messages/:id/retry': [answering, 'write'],
  'POST /api/messages/:id/redact': [leading, 'write'],
  'GET /api/messages/:id/page': [everyAgent, 'read'],
  'GET /api/tags': [everyAgent, 'read'],
  'POST /api/attachments': [everyAgent, 'write'],
  // Who holds a signed, expiring link holds the right: the signature is the door.
  'GET /files/:id/:name': [anybody, 'read'],
  // channels
  'GET /api/mailboxes': [everyAgent, 'read'],
  'POST /api/mailboxes': [running, 'admin'],
  'PATCH /api/mailboxes/:id': [running, 'admin'],
  'DELETE /api/mailboxes/:id': [running, 'admin'],
  'POST /api/mailboxes/:id/test': [running, 'admin'],
  'GET /api/inbound-mails': [running, 'admin'],
  'GET /api/inbound-mails/:id/raw': [running, 'admin'],
  'POST /api/inbound-mails/:id/retry': [running, 'admin'],
  'POST /api/inbound-mails/:id/ignore': [running, 'admin'],
  'GET /api/outbox': [running, 'admin'],
  'GET /api/outbox/:id': [running, 'admin'],
  'GET /remote-image': [anybody, 'read'],
  // surveys
  'GET /api/survey-responses': [everyAgent, 'read'],
  'GET /api/reports/csat': [everyAgent, 'read'],
  'GET /rate/:token': [anybody, 'read'],
  'POST /rate/:token': [anybody, 'write'],
};

/** Every topic of the socket. Where it names one thing, that thing is one that every agent may see. */
export const topicTable: Readonly<Record<string, readonly Role[]>> = {
  house: everyAgent,
  me: everyAgent,
  customers: everyAgent,
  customer: everyAgent,
  tickets: everyAgent,
  ticket: everyAgent,
};

/**
 * Every route about one ticket or one of its messages, with a sound body: an agent who is limited to other teams hears that
 * there is no such thing, or lacks the right anyway.
 */
export const ticketRoutes: Readonly<Record<string, { body?: object; lacksRight?: true }>> = {
  'GET /api/tickets/:id': {},
  'PATCH /api/tickets/:id': { body: { priority: 'high' } },
  'POST /api/tickets/:id/solve': {},
  'DELETE /api/tickets/:id': { lacksRight: true },
  'POST /api/tickets/:id/restore': { lacksRight: true },
  'POST /api/tickets/:id/spam': {},
  'POST /api/tickets/:id/not-spam': {},
  'PUT /api/tickets/:id/follow': { body: { follow: true } },
  'POST /api/tickets/:id/read': { body: { messageId: 1 } },
  'PUT /api/tickets/:id/draft': { body: { kind: 'note', html: '<p>Hm</p>' } },
  'GET /api/tickets/:id/messages': {},
  'POST /api/tickets/:id/replies': { body: { text: 'Hello' } },
  'POST /api/tickets/:id/notes': { body: { text: 'Hello' } },
  'GET /api/tickets/:id/events': {},
  'POST /api/tickets/:id/add-to-linked': {},
  'POST /api/messages/:id/undo': {},
  'POST /api/messages/:id/retry': {},
  'POST /api/messages/:id/redact': { lacksRight: true },
  'GET /api/messages/:id/page': {},
};
