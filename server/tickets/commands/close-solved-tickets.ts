import type { Ctx } from '../../platform/context.ts';
import { daysUntilClosed } from '../rules/lifecycle.ts';
import { closeSolvedBefore } from '../store.ts';

/** Closes tickets that were solved long enough ago, at most 500 at a time. Answers how many. */
export async function closeSolvedTickets(ctx: Ctx): Promise<number> {
  const before = new Date(ctx.now.getTime() - daysUntilClosed * 86_400_000);
  const ids = await closeSolvedBefore(ctx, before, 500);
  for (const ticketId of ids) {
    ctx.emit('ticket.status-changed', { from: 'solved', to: 'closed', because: 'time' }, { ticketId });
    ctx.emit('ticket.closed', {}, { ticketId });
  }
  return ids.length;
}
