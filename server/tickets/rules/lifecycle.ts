import type { Status } from '../../../contract/tickets.ts';

/** What a person’s message does to the status of the ticket it reaches. `follow-up`: closed is for good, a new ticket follows. */
export type AfterCustomerMessage = { kind: 'stay' } | { kind: 'open'; reopened: boolean } | { kind: 'follow-up' };

/**
 * The status after a customer wrote. An automatic mail (out of office, bounce) changes nothing: nobody asked for anything.
 * New stays new until somebody has looked at it; solved reopens; closed never comes back.
 */
export function afterCustomerMessage(status: Status, automatic: boolean): AfterCustomerMessage {
  if (status === 'closed') return { kind: 'follow-up' };
  if (automatic || status === 'new' || status === 'open') return { kind: 'stay' };
  return { kind: 'open', reopened: status === 'solved' };
}

/** The status after an agent wrote to the customer: what the agent wished, else a new ticket becomes open. */
export function afterAgentReply(status: Status, wished: Status | undefined): Status {
  return wished ?? (status === 'new' ? 'open' : status);
}

/** Whether an agent may set a status. Closed stays closed, and nobody goes back to new. */
export function maySetStatus(from: Status, to: Status): boolean {
  if (from === 'closed' || to === 'new' || to === 'closed') return from === to;
  return true;
}

/** A solved ticket is closed after so many days without a word. */
export const daysUntilClosed = 4;
