import type { Ctx } from '../../platform/context.ts';
import { changedWords, searchPositions } from '../queries/changed-words.ts';
import {
  lockSearchCursor,
  moveSearchCursor,
  queueForIndex,
  takeFromIndexQueue,
  writeWords,
} from '../stores/search-index.ts';

/** Facts looked at in one transaction, and tickets indexed in one. */
const facts = 2000;
const tickets = 100;

/** Puts tickets whose words changed into the queue of the index. Answers whether more facts wait. */
export async function queueChangedTickets(ctx: Ctx): Promise<boolean> {
  if (!(await lockSearchCursor(ctx))) return false;
  const { cursor, head } = await searchPositions(ctx);
  const upTo = Math.min(head, cursor + facts);
  await queueForIndex(ctx, await changedWords(ctx, cursor, upTo));
  await moveSearchCursor(ctx, upTo);
  return upTo < head;
}

/** Indexes some tickets of the queue, the newest first. Answers whether more wait. */
export async function indexQueuedTickets(ctx: Ctx): Promise<boolean> {
  const ids = await takeFromIndexQueue(ctx, tickets);
  await indexTickets(ctx, ids);
  return ids.length === tickets;
}

/** Reads tickets anew into the index of words. Words that are in no document any more are forgotten. */
export async function indexTickets(ctx: Ctx, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await writeWords(ctx, ids);
}
