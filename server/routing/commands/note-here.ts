import type { AgentPresence } from '../../../contract/routing.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { presenceOf } from '../queries/all-presence.ts';
import { presenceAfterSign } from '../rules/presence-after.ts';
import { updatePresence } from '../store.ts';
import { enterPresence } from './enter-presence.ts';

/** A sign of life: who only fell silent is online again. Answers how the agent stands now. */
export async function noteHere(ctx: Ctx, agentId: number, active: boolean): Promise<AgentPresence> {
  const standing = await ctx.db
    .selectFrom('agent_presence')
    .select(['state', 'chosen_by as chosenBy', 'here_at as hereAt', 'active_at as activeAt'])
    .where('agent_id', '=', agentId)
    .forUpdate()
    .executeTakeFirst();
  const next = presenceAfterSign(standing ?? null, active);
  if (next) return enterPresence(ctx, agentId, { state: next, reason: null, by: 'house' });
  await updatePresence(ctx, agentId, { here_at: ctx.now, ...(active && { active_at: ctx.now }) });
  return (await presenceOf(ctx, agentId)) ?? notFound('agent');
}
