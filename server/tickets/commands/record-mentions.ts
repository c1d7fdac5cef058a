import type { Ctx } from '../../platform/context.ts';
import { knownTeams } from '../../staff/queries/known-teams.ts';
import { agentsWhoSee } from '../queries/agents-who-see.ts';
import type { Mentioned } from '../rules/written-text.ts';
import { putFollower } from '../store.ts';
import { insertMentions } from '../stores/mentions.ts';

/**
 * Writes down whom a note names, tells it, and lets the named agents follow the ticket. An agent who may not see the ticket is
 * written down as not told; names of nobody are passed over.
 */
export async function recordMentions(
  ctx: Ctx,
  ticketId: number,
  messageId: number,
  mentioned: Mentioned,
): Promise<void> {
  if (mentioned.agentIds.length + mentioned.teamIds.length === 0) return;
  const { seeing, blind } = await agentsWhoSee(ctx, ticketId, mentioned.agentIds);
  const teamIds = await knownTeams(ctx, mentioned.teamIds);
  const rows = [
    ...seeing.map((agentId) => ({ message_id: messageId, agent_id: agentId, told: true })),
    ...blind.map((agentId) => ({ message_id: messageId, agent_id: agentId, told: false })),
    ...teamIds.map((teamId) => ({ message_id: messageId, team_id: teamId, told: true })),
  ];
  if (rows.length === 0) return;
  await insertMentions(ctx, rows);
  if (seeing.length + teamIds.length > 0)
    ctx.emit('ticket.mentioned', { messageId, agentIds: seeing, teamIds }, { ticketId });
  for (const agentId of seeing) {
    if (await putFollower(ctx, ticketId, agentId)) ctx.emit('ticket.followed', { agentId }, { ticketId });
  }
}
