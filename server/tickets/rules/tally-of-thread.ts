import { afterCustomerWrote, afterReply, type MeasureBusiness, type Tally, tallyAtStart } from './ticket-metrics.ts';

/** What was said in public, and when; `automatic`: by a machine. */
export type Said = { at: Date; by: 'customer' | 'agent'; automatic: boolean };

/**
 * The metrics of a ticket whose messages are others now: what depends on messages is counted anew from them, what depends on its
 * own statuses and hands stays. A thread that began before the ticket counts from its beginning.
 */
export function tallyOfThread(tally: Tally, createdAt: Date, thread: readonly Said[], measure: MeasureBusiness): Tally {
  const first = thread[0];
  const began = first && first.at < createdAt ? first.at : createdAt;
  const byAgent = first ? first.by === 'agent' : tally.firstReplyFrom === null;
  let counted = tallyAtStart(began, byAgent);
  for (const { at, by, automatic } of thread) {
    if (by === 'agent') counted = afterReply(counted, at, measure);
    else if (!automatic) counted = afterCustomerWrote(counted, at);
  }
  const { firstReplyFrom, firstReply, nextReplySince, nextReply, agentReplies } = counted;
  const business = {
    ...tally.business,
    firstReply: counted.business.firstReply,
    nextReply: counted.business.nextReply,
  };
  const repliesToSolve = repliesUntil(thread, createdAt, tally.fullResolution);
  return { ...tally, firstReplyFrom, firstReply, nextReplySince, nextReply, agentReplies, repliesToSolve, business };
}

/** Since when the customer waits, as these messages tell; null when nobody does. What a machine began waits too. */
export function waitingOfThread(thread: readonly Said[]): Date | null {
  const answered = thread.findLastIndex((said) => said.by === 'agent');
  const open = thread.slice(answered + 1).find((said, at) => !said.automatic || answered + 1 + at === 0);
  return open?.at ?? null;
}

function repliesUntil(thread: readonly Said[], createdAt: Date, solvedAfter: number | null): number | null {
  if (solvedAfter === null) return null;
  const until = createdAt.getTime() + (solvedAfter + 1) * 1000;
  return thread.filter((said) => said.by === 'agent' && said.at.getTime() < until).length;
}
