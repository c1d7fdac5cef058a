import type { Status } from '../../../contract/tickets.ts';
import type { Look } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';

/** The few facts of a ticket that effects are brought about with. Refuses when it is gone. */
export async function ticketStanding(look: Look, id: number): Promise<TicketStanding> {
  const row = await look.db
    .selectFrom('tickets')
    .select(['id', 'status', 'requester_id', 'assignee_id', 'team_id', 'brand_id', 'ccs'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) notFound('ticket');
  return {
    status: row.status,
    requesterId: row.requester_id,
    assigneeId: row.assignee_id,
    teamId: row.team_id,
    brandId: row.brand_id,
    ccs: row.ccs,
  };
}

export type TicketStanding = {
  status: Status;
  requesterId: number;
  assigneeId: number | null;
  teamId: number | null;
  brandId: number | null;
  ccs: string[];
};
