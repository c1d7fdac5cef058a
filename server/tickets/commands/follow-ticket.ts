import { roleHolds } from '../../../contract/permissions.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound, refuse, refuseField } from '../../platform/refuse.ts';
import { ticketFor } from '../policy.ts';
import { deleteFollower, putFollower } from '../store.ts';

/** An agent follows a ticket, or stops: the caller, or another agent for whom somebody says so who may edit it. */
export async function followTicket(
  ctx: Ctx,
  ticketId: number,
  { follow, agentId: named }: { follow: boolean; agentId?: number | undefined },
): Promise<void> {
  await ticketFor(ctx, ticketId, 'tickets.read');
  if (ctx.actor.kind !== 'agent') notFound('ticket');
  const agentId = named ?? ctx.actor.id;
  if (agentId !== ctx.actor.id) {
    if (!roleHolds(ctx.actor.role, 'tickets.edit'))
      refuse('forbidden', 'permission.missing', 'This needs the permission tickets.edit.');
    if (follow) await refuseUnknownAgent(ctx, agentId);
  }
  const changed = follow ? await putFollower(ctx, ticketId, agentId) : await deleteFollower(ctx, ticketId, agentId);
  if (changed) ctx.emit(follow ? 'ticket.followed' : 'ticket.unfollowed', { agentId }, { ticketId });
}

async function refuseUnknownAgent(ctx: Ctx, agentId: number): Promise<void> {
  const agent = await ctx.db
    .selectFrom('agents')
    .select('id')
    .where('id', '=', agentId)
    .where('deactivated_at', 'is', null)
    .executeTakeFirst();
  if (!agent) refuseField('agentId', 'agent.unknown', 'There is no such agent.');
}
