import type { RoutingSettings } from '../../../contract/routing.ts';
import { changesBetween } from '../../platform/changes-between.ts';
import type { Ctx } from '../../platform/context.ts';
import { routingSettingsNow } from '../queries/routing-settings-now.ts';
import { updateSettings } from '../store.ts';

/** Changes how work is routed in the whole house. */
export async function changeRoutingSettings(
  ctx: Ctx,
  change: { [K in keyof RoutingSettings]?: RoutingSettings[K] | undefined },
): Promise<RoutingSettings> {
  const before = await routingSettingsNow(ctx);
  const capacity = change.capacity ?? before.capacity;
  await updateSettings(ctx, {
    mail_capacity: capacity.mail,
    chat_capacity: capacity.chat,
    call_capacity: capacity.call,
    away_after_minutes: change.awayAfterMinutes ?? before.awayAfterMinutes,
    offline_after_minutes: change.offlineAfterMinutes ?? before.offlineAfterMinutes,
    take_back_after_minutes:
      change.takeBackAfterMinutes === undefined ? before.takeBackAfterMinutes : change.takeBackAfterMinutes,
  });
  const after = await routingSettingsNow(ctx);
  const told = ['capacity', 'awayAfterMinutes', 'offlineAfterMinutes', 'takeBackAfterMinutes'] as const;
  const changes = changesBetween(before, after, told);
  if (Object.keys(changes).length > 0) ctx.emit('routing.changed', { changes });
  ctx.afterCommit(() => ctx.house.wake('routing.drain'));
  return after;
}
