import type { BulkWish } from '../../../contract/bulk-changes.ts';
import type { Priority, Status, ticketTypes } from '../../../contract/tickets.ts';

/** What a bulk change can change of a ticket. */
export type BulkSnapshot = {
  status: Status;
  customStatusId: number | null;
  assigneeId: number | null;
  teamId: number | null;
  priority: Priority | null;
  type: (typeof ticketTypes)[number] | null;
  tags: string[];
  isSpam: boolean;
  isDeleted: boolean;
};

/** The fields that differ, as they were and as they are. */
export function changedFields(
  before: BulkSnapshot,
  after: BulkSnapshot,
): { before: Partial<BulkSnapshot>; after: Partial<BulkSnapshot> } {
  const fields = (Object.keys(before) as (keyof BulkSnapshot)[]).filter((key) => !same(before[key], after[key]));
  const only = (snapshot: BulkSnapshot) => Object.fromEntries(fields.map((key) => [key, snapshot[key]]));
  return { before: only(before), after: only(after) };
}

/** What a ticket's tags are after a wish, in their order, added ones last. */
export function tagsAfter(tags: readonly string[], { addTags = [], removeTags = [] }: BulkWish): string[] {
  return [...new Set([...tags, ...addTags])].filter((tag) => !removeTags.includes(tag));
}

/**
 * The wish that puts back what a change found, where the ticket still is as the change left it; `kept` are the fields that somebody
 * changed since. Tags are put back one by one. What was new was seen meanwhile: it goes back to open.
 */
export function wishToUndo(
  before: Partial<BulkSnapshot>,
  after: Partial<BulkSnapshot>,
  now: BulkSnapshot,
): { wish: BulkWish; kept: string[] } {
  const changed = (Object.keys(before) as (keyof BulkSnapshot)[]).filter((key) => key !== 'tags');
  const kept = changed.filter((key) => !same(after[key], now[key]));
  const wish: Record<string, unknown> = {};
  for (const key of changed) if (!kept.includes(key)) wish[key] = before[key];
  if (wish.status === 'new') wish.status = 'open';
  if (wish.customStatusId === null || kept.includes('status')) delete wish.customStatusId;
  if (before.tags && after.tags) {
    wish.addTags = before.tags.filter((tag) => !after.tags?.includes(tag));
    wish.removeTags = after.tags.filter((tag) => !before.tags?.includes(tag));
  }
  return { wish: wish as BulkWish, kept };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
