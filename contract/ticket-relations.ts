import { z } from 'zod';
import { id, instant } from './route.ts';

/** How an agent links tickets; `duplicate`: this ticket says the same as the other. */
export const linkKinds = ['related', 'duplicate'] as const;

/** A link as it reads from one of both tickets. */
export const ticketLink = z.object({
  id,
  kind: z.enum(['related', 'duplicate-of', 'duplicated-by', 'split-from', 'split-into']),
  ticketId: id,
  subject: z.string(),
  status: z.enum(['new', 'open', 'pending', 'on-hold', 'solved', 'closed']),
});
export type TicketLink = z.infer<typeof ticketLink>;

export const moveKinds = ['merge', 'split', 'move', 'added'] as const;

/** That messages went from one ticket to another and have not come back; `added`: a ticket was added to the one it was linked to. */
export const messageMove = z.object({
  id,
  kind: z.enum(moveKinds),
  direction: z.enum(['in', 'out']),
  other: z.object({ id, subject: z.string() }),
  messages: z.number().int(),
  by: z.string().nullable(),
  at: instant,
});
export type MessageMove = z.infer<typeof messageMove>;

/** Set aside; `until` null: until the customer writes. */
export const snooze = z.object({ since: instant, until: instant.nullable(), by: z.string().nullable() });

export const slowLane = z.object({ since: instant, reason: z.string(), by: z.string().nullable() });
