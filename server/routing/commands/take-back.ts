import type { Ctx } from '../../platform/context.ts';
import { changeTicket } from '../../tickets/commands/change-ticket.ts';
import { routingSettingsNow } from '../queries/routing-settings-now.ts';

/**
 * What routing gave to agents who have been offline for too long, and where the customer waits for an answer, goes back to its
 * queue; only where the house wishes so. Answers how many tickets.
 */
export async function takeBack(ctx: Ctx): Promise<number> {
  const { takeBackAfterMinutes } = await routingSettingsNow(ctx);
  if (takeBackAfterMinutes === null) return 0;
  const left = await ctx.db
    .selectFrom('agent_presence')
    .innerJoin('queue_assignments', 'queue_assignments.agent_id', 'agent_presence.agent_id')
    .innerJoin('tickets', (join) =>
      join
        .onRef('tickets.id', '=', 'queue_assignments.ticket_id')
        .onRef('tickets.assignee_id', '=', 'queue_assignments.agent_id'),
    )
    .select(['tickets.id', 'agent_presence.agent_id'])
    .where('agent_presence.state', '=', 'offline')
    .where('agent_presence.since', '<=', new Date(ctx.now.getTime() - takeBackAfterMinutes * 60_000))
    .where('tickets.status', 'in', ['new', 'open'])
    .where('tickets.waiting_since', 'is not', null)
    .where('tickets.deleted_at', 'is', null)
    .where('tickets.is_spam', '=', false)
    .where('tickets.snoozed_at', 'is', null)
    .orderBy('tickets.id')
    .limit(100)
    .forUpdate('tickets')
    .skipLocked()
    .execute();
  for (const { id, agent_id: agentId } of left) {
    await changeTicket(ctx, id, { assigneeId: null });
    ctx.emit('ticket.taken-back', { agentId }, { ticketId: id });
  }
  return left.length;
}
