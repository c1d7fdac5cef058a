import type { Status } from '../../../contract/tickets.ts';
import type { Tally } from './ticket-metrics.ts';

/** How a ticket stood, so that an undo can put it back. No words of anybody: those may have been erased since. */
export type Standing = {
  status: Status;
  statusSince: Date;
  customStatusId: number | null;
  solvedAt: Date | null;
  closedAt: Date | null;
  waitingSince: Date | null;
  linkedToId: number | null;
  snoozedAt: Date | null;
  snoozedBy: number | null;
  snoozedUntil: Date | null;
  tally: Tally;
};

/** What a move made of a ticket: who finds something else knows that a person changed it since. */
export type StandingAfter = Pick<Standing, 'status' | 'statusSince' | 'waitingSince'> & { handOffs: number };

/** What a merge added to the ticket that was kept. */
export type Added = { ccs: string[]; tags: string[]; followerIds: number[]; slowLane: boolean };

/** Everything that the undo of a move must know. */
export type MoveStanding = {
  from: Standing;
  to: Standing;
  fromAfter: StandingAfter;
  toAfter: StandingAfter;
  added: Added;
  /** Tickets that led to the merged one and were led on. */
  led: number[];
  /** The newest message of either ticket then: what has a higher number came since. */
  newest: number;
};

/** As it comes back from JSON, where instants are text. */
export function revivedStanding(stored: unknown): MoveStanding {
  return JSON.parse(JSON.stringify(stored), (key, value) =>
    typeof value === 'string' && instants.has(key) ? new Date(value) : value,
  ) as MoveStanding;
}

const instants = new Set([
  'statusSince',
  'solvedAt',
  'closedAt',
  'waitingSince',
  'snoozedAt',
  'snoozedUntil',
  'firstReplyFrom',
  'nextReplySince',
]);
