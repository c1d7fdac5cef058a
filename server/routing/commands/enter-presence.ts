import type { AgentPresence, PresenceState } from '../../../contract/routing.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { presenceOf } from '../queries/all-presence.ts';
import { beginSpell, putPresence } from '../store.ts';
import { withdrawOffersOf } from './settle-offer.ts';

export type PresenceWish = { state: PresenceState; reason: string | null; by: 'agent' | 'house' };

/**
 * An agent passes into a state: the old span ends, a new one begins, and who is no longer online gives back at once what they were
 * asked to take. Staying as they are changes nothing but the reason.
 */
export async function enterPresence(ctx: Ctx, agentId: number, wish: PresenceWish): Promise<AgentPresence> {
  const before = await presenceOf(ctx, agentId);
  const { state, reason, by } = wish;
  if (before?.state !== state || before.reason !== reason || before.chosenBy !== by) {
    const sameState = before?.state === state;
    const sign = by === 'agent' || state === 'online';
    await putPresence(ctx, {
      agent_id: agentId,
      state,
      reason,
      chosen_by: by,
      since: sameState ? new Date(before.since) : ctx.now,
      ...(sign || !before ? { here_at: ctx.now, active_at: ctx.now } : await signsOf(ctx, agentId)),
    });
    if (!sameState || before.reason !== reason) {
      await beginSpell(ctx, agentId, state, reason);
      ctx.emit('agent.presence-changed', { agentId, from: before?.state ?? 'offline', to: state, reason, by });
    }
  }
  if (state !== 'online') await withdrawOffersOf(ctx, agentId);
  else ctx.afterCommit(() => ctx.house.wake('routing.drain'));
  return (await presenceOf(ctx, agentId)) ?? notFound('agent');
}

function signsOf(ctx: Ctx, agentId: number) {
  return ctx.db
    .selectFrom('agent_presence')
    .select(['here_at', 'active_at'])
    .where('agent_id', '=', agentId)
    .executeTakeFirstOrThrow();
}
