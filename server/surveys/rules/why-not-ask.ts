import type { Status } from '../../../contract/tickets.ts';

/** Nobody is asked twice in this time, whatever was solved. */
export const DAYS_BETWEEN = 30;
const DAY = 24 * 60 * 60 * 1000;

/** What is known of a ticket and its customer when the time to ask has come. */
export type TicketToAsk = {
  status: Status;
  isSpam: boolean;
  isDeleted: boolean;
  /** The first address of the customer. */
  email: string | null;
  /** Mail there bounced for good. */
  isSuspended: boolean;
  /** The customer's newest message was written by a machine. */
  lastWordsAutomatic: boolean;
  lastAskedAt: Date | null;
};

export type ReasonNotToAsk =
  | 'not-solved'
  | 'spam'
  | 'deleted'
  | 'no-address'
  | 'address-suspended'
  | 'automatic'
  | 'asked-lately';

/** Why a customer is not asked how it went, or null when they may be asked. */
export function whyNotAsk(ticket: TicketToAsk, now: Date): ReasonNotToAsk | null {
  if (ticket.status !== 'solved' && ticket.status !== 'closed') return 'not-solved';
  if (ticket.isSpam) return 'spam';
  if (ticket.isDeleted) return 'deleted';
  if (ticket.email === null) return 'no-address';
  if (ticket.isSuspended) return 'address-suspended';
  if (ticket.lastWordsAutomatic) return 'automatic';
  const since = ticket.lastAskedAt && now.getTime() - ticket.lastAskedAt.getTime();
  return since !== null && since < DAYS_BETWEEN * DAY ? 'asked-lately' : null;
}
