import type { Selectable } from 'kysely';
import type { TicketMetrics } from '../../migrations/tables.ts';
import type { Look } from '../../platform/context.ts';
import type { Tally } from '../rules/ticket-metrics.ts';

/** The stored metrics of a ticket. */
export async function tallyOf(look: Look, ticketId: number): Promise<Tally> {
  return tallyFrom(
    await look.db.selectFrom('ticket_metrics').selectAll().where('ticket_id', '=', ticketId).executeTakeFirstOrThrow(),
  );
}

/** The tally a metrics row holds. */
export function tallyFrom(row: Selectable<TicketMetrics>): Tally {
  return {
    firstReplyFrom: row.first_reply_from,
    firstReply: row.first_reply,
    nextReplySince: row.next_reply_since,
    nextReply: row.next_reply,
    firstResolution: row.first_resolution,
    fullResolution: row.full_resolution,
    requesterWait: row.requester_wait,
    agentWork: row.agent_work,
    onHold: row.on_hold,
    agentReplies: row.agent_replies,
    repliesToSolve: row.replies_to_solve,
    reopens: row.reopens,
    handOffs: row.hand_offs,
    business: {
      firstReply: row.first_reply_business,
      nextReply: row.next_reply_business,
      firstResolution: row.first_resolution_business,
      fullResolution: row.full_resolution_business,
      requesterWait: row.requester_wait_business,
      agentWork: row.agent_work_business,
      onHold: row.on_hold_business,
      elapsed: row.elapsed_business,
    },
  };
}
