import type { TicketTarget } from '../../../contract/service-levels.ts';
import type { Look } from '../../platform/context.ts';
import { showTicket } from '../../tickets/queries/show-ticket.ts';
import { presentTarget } from './present-target.ts';
import { runningSeconds } from './running-seconds.ts';

/** What was promised on a ticket and how it stands, the newest first, at most a hundred. Refuses what the actor may not see. */
export async function listTicketTargets(look: Look, ticketId: number): Promise<{ items: TicketTarget[] }> {
  const ticket = await showTicket(look, ticketId);
  const running = await runningSeconds(look);
  const rows = await look.db
    .selectFrom('ticket_targets')
    .innerJoin('service_policies', 'service_policies.id', 'ticket_targets.policy_id')
    .selectAll('ticket_targets')
    .select(['service_policies.name as policy_name', 'service_policies.schedule_id'])
    .where('ticket_id', '=', ticketId)
    .orderBy('ticket_targets.started_at', 'desc')
    .orderBy('ticket_targets.id', 'desc')
    .limit(100)
    .execute();
  const brand_id = ticket.brand?.id ?? null;
  return { items: rows.map((row) => presentTarget(row, running({ ...row, brand_id }))) };
}
