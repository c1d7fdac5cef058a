import type { Look } from '../../platform/context.ts';
import type { TicketRecord } from '../policy.ts';
import type { Standing, StandingAfter } from '../rules/standing.ts';
import { tallyOf } from './tally-of.ts';

/** How a ticket stands now. */
export async function standingOfTicket(look: Look, ticket: TicketRecord): Promise<Standing> {
  return {
    status: ticket.status,
    statusSince: ticket.status_since,
    waitingSince: ticket.waiting_since,
    customStatusId: ticket.custom_status_id,
    solvedAt: ticket.solved_at,
    closedAt: ticket.closed_at,
    linkedToId: ticket.linked_to_id,
    snoozedAt: ticket.snoozed_at,
    snoozedBy: ticket.snoozed_by,
    snoozedUntil: ticket.snoozed_until,
    tally: await tallyOf(look, ticket.id),
  };
}

/** What is compared to know whether a person changed it since; `handOffs` as they are counted after the move. */
export function standingAfter(ticket: TicketRecord, handOffs: number): StandingAfter {
  const { status, status_since: statusSince, waiting_since: waitingSince } = ticket;
  return { status, statusSince, waitingSince, handOffs };
}
