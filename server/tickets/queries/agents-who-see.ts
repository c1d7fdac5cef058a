import type { Look } from '../../platform/context.ts';
import { actorColumns, actorOf } from '../../staff/queries/agent-actor.ts';
import { mayRead } from '../policy.ts';

/** Of these agents the active ones, by whether they may see the ticket. */
export async function agentsWhoSee(
  look: Look,
  ticketId: number,
  agentIds: readonly number[],
): Promise<{ seeing: number[]; blind: number[] }> {
  if (agentIds.length === 0) return { seeing: [], blind: [] };
  const rows = await look.db
    .selectFrom('agents')
    .innerJoin('tickets', (join) => join.on('tickets.id', '=', ticketId))
    .select(actorColumns)
    .select(['tickets.team_id', 'tickets.assignee_id'])
    .where('agents.id', 'in', [...agentIds])
    .where('agents.deactivated_at', 'is', null)
    .execute();
  const seeing = rows.filter((row) => mayRead(actorOf(row), row)).map((row) => row.actorId);
  return { seeing, blind: rows.map((row) => row.actorId).filter((id) => !seeing.includes(id)) };
}
