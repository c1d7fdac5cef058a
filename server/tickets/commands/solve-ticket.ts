import type { Ctx } from '../../platform/context.ts';
import { liveTicketFor } from '../policy.ts';
import { tallyOf } from '../queries/tally-of.ts';
import { updateMetrics } from '../store.ts';
import { setStatus } from './set-status.ts';

/** Solves a ticket. Solving a solved one changes nothing. */
export async function solveTicket(ctx: Ctx, ticketId: number): Promise<void> {
  const ticket = await liveTicketFor(ctx, ticketId, 'tickets.edit');
  const before = await tallyOf(ctx, ticketId);
  const after = await setStatus(ctx, ticket, before, 'solved', 'agent');
  if (after !== before) await updateMetrics(ctx, ticketId, after);
}
