import { z } from 'zod';
import { pageOf, pageQuery } from './page.ts';
import { id, idParams, instant, nothing, route } from './route.ts';

export const notificationKinds = [
  'mentioned',
  'assigned',
  'customer-replied',
  'service-warned',
  'service-breached',
  'side-conversation',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];
/** `app`: under the bell. `mail`: gathered, when not seen for some time. `push`: at once, by the browser. */
export const notificationWays = ['app', 'mail', 'push'] as const;
export type NotificationWay = (typeof notificationWays)[number];

/** What happened on one ticket, folded into one line: the newest of it, and how many there are. */
export const notificationLine = z.object({
  id: id.describe('The newest notification of the line.'),
  kind: z.enum(notificationKinds),
  ticketId: id,
  subject: z.string(),
  sideConversationId: id.nullable(),
  by: z.string().nullable().describe('Who did it; null where the house did.'),
  count: z.number().int(),
  at: instant,
  seenAt: instant.nullable(),
});
export type NotificationLine = z.infer<typeof notificationLine>;

const minuteOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const settings = {
  ways: z.record(z.enum(notificationKinds), z.array(z.enum(notificationWays)).max(3)),
  mailAfterMinutes: z.number().int().min(1).max(1440).describe('Mail tells what was not seen for so long.'),
  mailEveryMinutes: z.number().int().min(1).max(1440).describe('At most one mail in so long.'),
  quiet: z
    .object({ from: minuteOfDay, to: minuteOfDay })
    .nullable()
    .describe('By the agent’s own clock: no push, and mail waits until it is over.'),
};
export const notificationSettings = z.object(settings);
export type NotificationSettings = z.infer<typeof notificationSettings>;

/** A browser that takes push messages. */
export const pushSubscription = z.object({ id, browser: z.string(), endpoint: z.string(), createdAt: instant });
export type PushSubscriptionRow = z.infer<typeof pushSubscription>;
const base64url = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9_-]+$/);

export const notificationsRoutes = {
  listNotifications: route({
    method: 'GET',
    path: '/api/notifications',
    summary: 'The caller’s notifications, one line a ticket, newest first; unseen ones or those seen before.',
    access: 'tickets.read',
    query: pageQuery.extend({ state: z.enum(['unseen', 'seen']).default('unseen') }),
    response: pageOf(notificationLine),
  }),
  countNotifications: route({
    method: 'GET',
    path: '/api/notification-count',
    summary: 'On how many tickets something happened that the caller has not seen, counted up to 100.',
    access: 'tickets.read',
    response: z.object({ unseen: z.number().int() }),
  }),
  markSeen: route({
    method: 'POST',
    path: '/api/notifications/seen',
    summary: 'Marks as seen what happened up to a notification: on one ticket, or on all.',
    access: 'tickets.read',
    body: z.object({ upTo: id, ticketId: id.optional() }),
    response: z.object({ unseen: z.number().int() }),
  }),
  showNotificationSettings: route({
    method: 'GET',
    path: '/api/notification-settings',
    summary: 'How the caller wants to hear.',
    access: 'tickets.read',
    response: notificationSettings,
  }),
  changeNotificationSettings: route({
    method: 'PATCH',
    path: '/api/notification-settings',
    summary: 'Changes how the caller wants to hear.',
    access: 'tickets.read',
    body: z
      .object({ ...settings, ways: z.partialRecord(z.enum(notificationKinds), settings.ways.valueType) })
      .partial(),
    response: notificationSettings,
  }),
  listPushSubscriptions: route({
    method: 'GET',
    path: '/api/push-subscriptions',
    summary: 'The caller’s browsers that take push messages, and the key that they ask for (RFC 8292).',
    access: 'tickets.read',
    response: z.object({ publicKey: z.string(), items: z.array(pushSubscription) }),
  }),
  addPushSubscription: route({
    method: 'POST',
    path: '/api/push-subscriptions',
    summary: 'Adds a browser that takes push messages: its PushSubscription as JSON.',
    access: 'tickets.read',
    body: z.object({
      endpoint: z.url({ protocol: /^https$/ }).max(1000),
      keys: z.object({ p256dh: base64url, auth: base64url }),
      browser: z.string().trim().max(120).default(''),
    }),
    response: pushSubscription,
    status: 201,
  }),
  removePushSubscription: route({
    method: 'DELETE',
    path: '/api/push-subscriptions/:id',
    summary: 'That browser takes no more push messages.',
    access: 'tickets.read',
    params: idParams,
    response: nothing,
  }),
};
