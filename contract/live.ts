import { z } from 'zod';
import { id, instant } from './route.ts';
import { message } from './tickets.ts';

/** Topics of the socket: `tickets` (the lists), `ticket:42` (one page), `customers`, `customer:7`, `house` (settings and people), `me`. */
export const topic = z.string().regex(/^(tickets|customers|house|me|(ticket|customer):[1-9][0-9]{0,15})$/);

/** What the browser says over the socket. */
export const fromBrowser = z.discriminatedUnion('type', [
  /** `since`: the last position the browser has seen, to resume after a lost connection. */
  z.object({ type: z.literal('subscribe'), topic, since: z.number().int().min(0).optional() }),
  z.object({ type: z.literal('unsubscribe'), topic }),
  /** Never written anywhere: what this agent does on a ticket right now. Repeated every 15 s; forgotten after 30 s. */
  z.object({ type: z.literal('presence'), ticketId: id, doing: z.enum(['looking', 'typing', 'gone']) }),
]);
export type FromBrowser = z.infer<typeof fromBrowser>;

/** Something changed. `what` names it (`ticket`, `customer`, `settings` …); the browser fetches it again by the ordinary API. */
export const hint = z.object({ what: z.string(), id: id.nullable(), event: z.string() });

export const fromServer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), position: z.number().int() }),
  z.object({ type: z.literal('subscribed'), topic, position: z.number().int() }),
  /** Not allowed, or no longer. */
  z.object({ type: z.literal('refused'), topic }),
  /** Too much was missed: fetch again what is on screen. */
  z.object({ type: z.literal('refetch'), topic, position: z.number().int() }),
  /** News of one event, in order of position. A new message travels whole; everything else is a hint. */
  z.object({ type: z.literal('news'), topic, position: z.number().int(), hint, message: message.optional() }),
  z.object({
    type: z.literal('presence'),
    ticketId: id,
    agents: z.array(z.object({ id, name: z.string(), doing: z.enum(['looking', 'typing']), since: instant })),
  }),
]);
export type FromServer = z.infer<typeof fromServer>;
export type News = Extract<FromServer, { type: 'news' }>;
export type Presence = Extract<FromServer, { type: 'presence' }>;
