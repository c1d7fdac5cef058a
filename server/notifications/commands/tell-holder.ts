import type { NotificationKind } from '../../../contract/notifications.ts';
import type { Ctx } from '../../platform/context.ts';
import type { PlacedEvent } from '../../platform/events/journal.ts';
import { tellAgents } from './tell-agents.ts';

/** Tells the agent who holds the ticket; nobody holds it, nobody is told. */
export async function tellHolder(
  ctx: Ctx,
  event: Omit<PlacedEvent, 'name' | 'payload'>,
  kind: NotificationKind,
): Promise<void> {
  if (event.ticketId === null) return;
  const ticket = await ctx.db
    .selectFrom('tickets')
    .select('assignee_id')
    .where('id', '=', event.ticketId)
    .executeTakeFirst();
  if (ticket?.assignee_id) await tellAgents(ctx, event, { kind, agentIds: [ticket.assignee_id] });
}
