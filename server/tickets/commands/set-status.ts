import type { EventPayload } from '../../../contract/events.ts';
import type { Status } from '../../../contract/tickets.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import type { TicketRecord } from '../policy.ts';
import { maySetStatus } from '../rules/lifecycle.ts';
import { afterReopen, afterStatusChange, type Tally } from '../rules/ticket-metrics.ts';
import { updateTicket } from '../store.ts';

type Because = EventPayload<'ticket.status-changed'>['because'];

/**
 * Sets the status of a locked ticket, tells it, and answers the metrics after it (the caller stores them with what else
 * it did). Refuses `conflict ticket.closed` where a closed ticket would come back.
 */
export async function setStatus(
  ctx: Ctx,
  ticket: TicketRecord,
  tally: Tally,
  to: Status,
  because: Because,
): Promise<Tally> {
  const from = ticket.status;
  if (from === to) return tally;
  if (!maySetStatus(from, to))
    refuse(
      'conflict',
      from === 'closed' ? 'ticket.closed' : 'ticket.status-not-settable',
      'A closed ticket stays closed. A new message makes a follow-up.',
    );
  const solved = to === 'solved';
  const change = {
    status: to,
    status_since: ctx.now,
    updated_at: ctx.now,
    solved_at: solved ? ctx.now : null,
    ...(solved && { waiting_since: null }),
  };
  await updateTicket(ctx, ticket.id, change);
  const about = { ticketId: ticket.id };
  ctx.emit('ticket.status-changed', { from, to, because }, about);
  if (solved)
    ctx.emit(
      'ticket.solved',
      { customerId: ticket.requester_id, assigneeId: ticket.assignee_id, isSpam: ticket.is_spam },
      about,
    );
  const after = afterStatusChange(
    tally,
    { from, to, since: ticket.status_since, createdAt: ticket.created_at },
    ctx.now,
  );
  Object.assign(ticket, change);
  return from === 'solved' && because === 'customer-message' ? afterReopen(after) : after;
}
