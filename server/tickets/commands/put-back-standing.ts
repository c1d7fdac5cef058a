import type { Ctx } from '../../platform/context.ts';
import type { TicketRecord } from '../policy.ts';
import { tallyOf } from '../queries/tally-of.ts';
import { lastWordsOfTicket, threadOfTicket } from '../queries/thread-of-ticket.ts';
import type { Standing, StandingAfter } from '../rules/standing.ts';
import { waitingOfThread } from '../rules/tally-of-thread.ts';
import type { Tally } from '../rules/ticket-metrics.ts';
import { updateMetrics, updateTicket } from '../store.ts';
import { countedAnew } from './pass-messages.ts';

/** How it stood before a move and right after it; `quiet`: nobody wrote to the other since. */
type Then = { before: Standing; after: StandingAfter; quiet: boolean };

/**
 * A ticket whose messages are as they were: its status, who waits and what was measured stand as before the move, unless somebody
 * wrote or set a status since. Then the messages that are there now say who waits and what was measured.
 */
export async function putBackStanding(ctx: Ctx, ticket: TicketRecord, then: Then): Promise<void> {
  const { before, after, quiet } = then;
  const stands =
    quiet && ticket.status === after.status && ticket.status_since.getTime() === after.statusSince.getTime();
  const from = ticket.status;
  const row = {
    ...(await lastWordsOfTicket(ctx, ticket.id)),
    ...(stands && statusOf(before)),
    ...(stands && ticket.merged_into_id !== null && snoozeOf(ctx, before)),
    waiting_since: await waiting(ctx, ticket, then, stands),
    updated_at: ctx.now,
  };
  await updateTicket(ctx, ticket.id, row);
  Object.assign(ticket, row);
  await updateMetrics(ctx, ticket.id, await measured(ctx, ticket, then, stands));
  if (from !== ticket.status)
    ctx.emit('ticket.status-changed', { from, to: ticket.status, because: 'undo' }, { ticketId: ticket.id });
}

function statusOf({ status, statusSince, customStatusId, solvedAt, closedAt }: Standing) {
  return {
    status,
    status_since: statusSince,
    custom_status_id: customStatusId,
    solved_at: solvedAt,
    closed_at: closedAt,
  };
}

/** What would have woken meanwhile stays awake. */
function snoozeOf({ now }: Ctx, { snoozedAt, snoozedBy, snoozedUntil }: Standing) {
  const over = snoozedUntil !== null && snoozedUntil <= now;
  return over ? {} : { snoozed_at: snoozedAt, snoozed_by: snoozedBy, snoozed_until: snoozedUntil };
}

async function waiting(ctx: Ctx, ticket: TicketRecord, { before, after, quiet }: Then, stands: boolean) {
  if (!stands && (ticket.status === 'solved' || ticket.status === 'closed')) return null;
  if (stands || (quiet && ticket.waiting_since?.getTime() === after.waitingSince?.getTime()))
    return before.waitingSince;
  return ticket.waiting_since && waitingOfThread(await threadOfTicket(ctx, ticket.id));
}

/** Hands are counted by hand: what came since stays. */
async function measured(
  ctx: Ctx,
  ticket: TicketRecord,
  { before, after, quiet }: Then,
  stands: boolean,
): Promise<Tally> {
  const stored = await tallyOf(ctx, ticket.id);
  const now = { ...stored, handOffs: before.tally.handOffs + stored.handOffs - after.handOffs };
  if (stands) return { ...before.tally, handOffs: now.handOffs };
  if (!quiet) return countedAnew(ctx, ticket, now);
  const { firstReplyFrom, firstReply, nextReplySince, nextReply, agentReplies } = before.tally;
  const business = { ...now.business, firstReply: before.tally.business.firstReply };
  business.nextReply = before.tally.business.nextReply;
  const { repliesToSolve } = await countedAnew(ctx, ticket, now);
  return { ...now, firstReplyFrom, firstReply, nextReplySince, nextReply, agentReplies, repliesToSolve, business };
}
