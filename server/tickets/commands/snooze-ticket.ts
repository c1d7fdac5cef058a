import type { EventPayload } from '../../../contract/events.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuse, refuseField } from '../../platform/refuse.ts';
import { liveTicketFor } from '../policy.ts';
import { updateTicket } from '../store.ts';
import { lockTicketsToWake } from '../stores/together.ts';

type Because = EventPayload<'ticket.woke'>['because'];
type Snoozed = { id: number; snoozed_at: Date | null; snoozed_by: number | null };

/** A snoozed ticket’s columns, awake. */
const awake = { snoozed_at: null, snoozed_by: null, snoozed_until: null };

/** Sets a ticket aside until an instant, or without one until its customer writes. Refuses an instant that is over, and what is done. */
export async function snoozeTicket(ctx: Ctx, ticketId: number, until: string | null): Promise<void> {
  const ticket = await liveTicketFor(ctx, ticketId, 'tickets.edit');
  if (ticket.status === 'solved' || ticket.status === 'closed')
    refuse('conflict', 'ticket.done', 'A solved ticket needs no setting aside: it opens when its customer writes.');
  if (until !== null && new Date(until) <= ctx.now)
    refuseField('until', 'snooze.past', 'This time has passed already.');
  const agentId = ctx.actor.kind === 'agent' ? ctx.actor.id : null;
  const snoozed_until = until === null ? null : new Date(until);
  const row = { snoozed_at: ctx.now, snoozed_by: agentId, snoozed_until, woke_at: null, updated_at: ctx.now };
  await updateTicket(ctx, ticketId, row);
  ctx.emit('ticket.snoozed', { until: snoozed_until?.toISOString() ?? null, agentId }, { ticketId });
}

/** An agent takes a ticket up again before its time. */
export async function takeUpTicket(ctx: Ctx, ticketId: number): Promise<void> {
  const ticket = await liveTicketFor(ctx, ticketId, 'tickets.edit');
  await wakeTicket(ctx, ticket, 'agent');
}

/** Wakes a locked ticket where it was set aside, and tells it. What came back by itself stands above the others that day. */
export async function wakeTicket(ctx: Ctx, ticket: Snoozed, because: Because): Promise<void> {
  if (ticket.snoozed_at === null) return;
  const byItself = because === 'time' || because === 'customer-message';
  await updateTicket(ctx, ticket.id, { ...awake, ...(byItself && { woke_at: ctx.now }), updated_at: ctx.now });
  ctx.emit('ticket.woke', { because, snoozedBy: ticket.snoozed_by }, { ticketId: ticket.id });
  Object.assign(ticket, awake);
}

/** Wakes what is due, at most 200. Answers how many. */
export async function wakeDueTickets(ctx: Ctx): Promise<number> {
  const due = await lockTicketsToWake(ctx, 200);
  for (const ticket of due) await wakeTicket(ctx, ticket, 'time');
  return due.length;
}
