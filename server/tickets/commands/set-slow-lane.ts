import type { Ctx } from '../../platform/context.ts';
import { liveTicketFor, type TicketRecord } from '../policy.ts';
import { updateTicket } from '../store.ts';

/** An agent says that this customer needs time, or that the clock may count again. Said twice, the newer reason stands. */
export async function switchSlowLane(ctx: Ctx, ticketId: number, entered: { reason: string } | null): Promise<void> {
  const ticket = await liveTicketFor(ctx, ticketId, 'tickets.edit');
  if (!entered && !ticket.slow_lane_since) return;
  if (entered && ticket.slow_lane_since && entered.reason === ticket.slow_lane_reason) return;
  await setSlowLane(ctx, ticket, entered);
}

/** Puts a locked ticket in the slow lane or takes it out, and tells it. */
export async function setSlowLane(ctx: Ctx, ticket: TicketRecord, entered: { reason: string } | null): Promise<void> {
  const agentId = ctx.actor.kind === 'agent' ? ctx.actor.id : null;
  const row = {
    slow_lane_since: entered && (ticket.slow_lane_since ?? ctx.now),
    slow_lane_by: entered && agentId,
    slow_lane_reason: entered?.reason ?? null,
  };
  await updateTicket(ctx, ticket.id, { ...row, updated_at: ctx.now });
  Object.assign(ticket, row);
  const about = { ticketId: ticket.id };
  if (entered) ctx.emit('ticket.slow-lane-entered', { reason: entered.reason, agentId }, about);
  else ctx.emit('ticket.slow-lane-left', { agentId }, about);
}
