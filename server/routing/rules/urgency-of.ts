import type { Priority } from '../../../contract/tickets.ts';

/** The place of a ticket inside a queue: the slow lane is 0 and comes first, then by priority. A ticket without one is normal. */
export function urgencyOf(priority: Priority | null, inSlowLane: boolean): number {
  if (inSlowLane) return 0;
  return { urgent: 1, high: 2, normal: 3, low: 4 }[priority ?? 'normal'];
}
