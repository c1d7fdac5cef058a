import type { Ctx } from '../../platform/context.ts';
import { routingSettingsNow } from '../queries/routing-settings-now.ts';
import { presenceAfterSilence } from '../rules/presence-after.ts';
import { enterPresence } from './enter-presence.ts';

/** Whoever was not heard of for too long is away or offline from now on; who was deactivated is offline at once. */
export async function noticeSilence(ctx: Ctx): Promise<void> {
  const settings = await routingSettingsNow(ctx);
  const standings = await ctx.db
    .selectFrom('agent_presence')
    .innerJoin('agents', 'agents.id', 'agent_presence.agent_id')
    .select([
      'agent_id',
      'state',
      'chosen_by as chosenBy',
      'here_at as hereAt',
      'active_at as activeAt',
      'deactivated_at',
    ])
    .where('state', '<>', 'offline')
    .orderBy('agent_id')
    .forUpdate('agent_presence')
    .skipLocked()
    .execute();
  for (const standing of standings) {
    const next = standing.deactivated_at ? 'offline' : presenceAfterSilence(standing, ctx.now, settings);
    if (next) await enterPresence(ctx, standing.agent_id, { state: next, reason: null, by: 'house' });
  }
}
