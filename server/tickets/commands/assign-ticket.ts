import type { Ctx } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';
import type { TicketRecord } from '../policy.ts';
import { type Holder, isHandOff, type Tally } from '../rules/ticket-metrics.ts';
import { updateTicket } from '../store.ts';
import { type HandOffTelling, handOff } from './hand-off.ts';
import { wakeTicket } from './snooze-ticket.ts';

/**
 * Gives a locked ticket to an agent, a team, or both; what is undefined stays. Answers the metrics after it: a hand-off is
 * counted once even when agent and team change together, and from agent to agent it needs a line of summary. Refuses agents who are
 * gone or may not answer, and unknown teams.
 */
export async function assignTicket(
  ctx: Ctx,
  ticket: TicketRecord,
  tally: Tally,
  wish: { assigneeId?: number | null | undefined; teamId?: number | null | undefined; telling?: HandOffTelling },
): Promise<Tally> {
  const from: Holder = { assigneeId: ticket.assignee_id, teamId: ticket.team_id };
  const to: Holder = {
    assigneeId: wish.assigneeId === undefined ? from.assigneeId : wish.assigneeId,
    teamId: wish.teamId === undefined ? from.teamId : wish.teamId,
  };
  if (from.assigneeId === to.assigneeId && from.teamId === to.teamId) return tally;
  await refuseUnknownHolder(ctx, from, to);
  await updateTicket(ctx, ticket.id, { assignee_id: to.assigneeId, team_id: to.teamId, updated_at: ctx.now });
  const counts = isHandOff(tally, from, to);
  const about = { ticketId: ticket.id };
  if (from.assigneeId !== to.assigneeId)
    ctx.emit('ticket.assigned', { from: from.assigneeId, to: to.assigneeId, handOff: counts }, about);
  if (from.teamId !== to.teamId) ctx.emit('ticket.team-changed', { from: from.teamId, to: to.teamId }, about);
  if (to.assigneeId !== null && to.assigneeId !== from.assigneeId) await wakeTicket(ctx, ticket, 'assigned');
  ticket.assignee_id = to.assigneeId;
  ticket.team_id = to.teamId;
  if (counts && from.assigneeId !== null && to.assigneeId !== null && from.assigneeId !== to.assigneeId)
    await handOff(ctx, ticket, { from: from.assigneeId, to: to.assigneeId }, wish.telling ?? {});
  return counts ? { ...tally, handOffs: tally.handOffs + 1 } : tally;
}

async function refuseUnknownHolder(ctx: Ctx, from: Holder, to: Holder): Promise<void> {
  if (to.assigneeId !== null && to.assigneeId !== from.assigneeId) await refuseUnfitAgent(ctx, to.assigneeId);
  if (to.teamId !== null && to.teamId !== from.teamId) {
    const team = await ctx.db.selectFrom('teams').select('id').where('id', '=', to.teamId).executeTakeFirst();
    if (!team) refuseField('teamId', 'team.unknown', 'There is no such team.');
  }
}

/** Refuses an agent who cannot hold a ticket. */
export async function refuseUnfitAgent(ctx: Ctx, agentId: number): Promise<void> {
  const agent = await ctx.db
    .selectFrom('agents')
    .select(['role', 'deactivated_at'])
    .where('id', '=', agentId)
    .executeTakeFirst();
  if (!agent || agent.deactivated_at) refuseField('assigneeId', 'agent.unknown', 'There is no such agent.');
  if (agent.role === 'light-agent')
    refuseField('assigneeId', 'agent.light', 'A light agent writes notes only and cannot hold a ticket.');
}
