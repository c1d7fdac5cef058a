import type { Priority } from '../../../contract/tickets.ts';

/** The place of a priority inside a queue: 0 comes first. A ticket without one is normal. */
export function urgencyOf(priority: Priority | null): number {
  return { urgent: 0, high: 1, normal: 2, low: 3 }[priority ?? 'normal'];
}
