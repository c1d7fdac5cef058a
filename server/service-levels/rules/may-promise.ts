import type { TargetKind } from '../../../contract/target-kinds.ts';

/** How long the work itself takes. A reply comes soon all the same: somebody in distress must not wait for the first word. */
export const handlingTimes: readonly TargetKind[] = ['requester-wait', 'agent-work', 'resolution'];

type Ticket = {
  is_spam: boolean;
  deleted_at: Date | null;
  merged_into_id: number | null;
  slow_lane_since: Date | null;
};

/**
 * Whether anything of this kind is promised about a ticket: nothing for spam, in the trash and for what became part of another
 * ticket, and no time for the work itself in the slow lane.
 */
export function mayPromise(ticket: Ticket, kind: TargetKind): boolean {
  if (ticket.is_spam || ticket.deleted_at !== null || ticket.merged_into_id !== null) return false;
  return ticket.slow_lane_since === null || !handlingTimes.includes(kind);
}
