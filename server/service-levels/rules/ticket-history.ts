import type { Status } from '../../../contract/tickets.ts';
import type { PlacedEvent } from '../../platform/events/journal.ts';

/** What happened to a ticket, as far as a target begins, runs or ends by it. `eventId` 0 is the opening. */
export type HistoryStep = { eventId: number; at: Date } & (
  | { kind: 'opened'; status: Status }
  | { kind: 'customer' }
  | { kind: 'reply' }
  | { kind: 'status'; status: Status }
  | { kind: 'lane'; slow: boolean }
);

/** The events that make history. */
export const historyEvents = [
  'ticket.opened',
  'ticket.customer-wrote',
  'ticket.messages-received',
  'ticket.replied',
  'ticket.reply-undone',
  'ticket.status-changed',
  'ticket.slow-lane-entered',
  'ticket.slow-lane-left',
] as const;

type Told = Pick<PlacedEvent, 'id' | 'at' | 'name' | 'payload' | 'cause'>;
type Payload = {
  messageId?: number;
  to?: Status;
  automatic?: string | null;
  agentId?: number | null;
  byAgent?: boolean;
  waits?: boolean;
};

/**
 * The history of a ticket from its events in order. A reply that was taken back, and the status it set, never happened; what a
 * machine wrote begins nothing, and what the house wrote by itself ends nothing.
 */
export function ticketHistory(createdAt: Date, events: readonly Told[]): HistoryStep[] {
  const undone = chainsOfUndone(events);
  const opened = events.find((event) => event.name === 'ticket.opened');
  const byAgent = (opened?.payload as Payload | undefined)?.byAgent ?? false;
  const steps = events.flatMap((event) => (undone.has(event.cause.chain) ? [] : stepOf(event)));
  return [{ eventId: 0, at: createdAt, kind: 'opened', status: byAgent ? 'open' : 'new' }, ...steps];
}

/** All events of one transaction share a chain: those of the replies that were taken back, and of taking them back. */
function chainsOfUndone(events: readonly Told[]): ReadonlySet<string> {
  const undoing = events.filter((event) => event.name === 'ticket.reply-undone');
  const messageIds = new Set(undoing.map((event) => (event.payload as Payload).messageId));
  const replies = events.filter(
    (event) => event.name === 'ticket.replied' && messageIds.has((event.payload as Payload).messageId),
  );
  return new Set([...undoing, ...replies].map((event) => event.cause.chain));
}

function stepOf({ id, at, name, payload }: Told): HistoryStep[] {
  const facts = payload as Payload;
  const step = { eventId: id, at };
  if (name === 'ticket.customer-wrote') return facts.automatic ? [] : [{ ...step, kind: 'customer' }];
  if (name === 'ticket.messages-received') return facts.waits === false ? [] : [{ ...step, kind: 'customer' }];
  if (name === 'ticket.replied') return facts.agentId ? [{ ...step, kind: 'reply' }] : [];
  if (name === 'ticket.slow-lane-entered' || name === 'ticket.slow-lane-left')
    return [{ ...step, kind: 'lane', slow: name === 'ticket.slow-lane-entered' }];
  if (name === 'ticket.status-changed' && facts.to) return [{ ...step, kind: 'status', status: facts.to }];
  return [];
}
