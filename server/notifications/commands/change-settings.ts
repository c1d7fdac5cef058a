import type { notificationsRoutes } from '../../../contract/notifications.ts';
import type { RouteInput } from '../../../contract/route.ts';
import type { Ctx } from '../../platform/context.ts';
import { ownAgent } from '../policy.ts';
import { ownSettings } from '../queries/own-settings.ts';
import { minutesOf } from '../rules/wish-of.ts';
import { putSettings } from '../store.ts';

/** Changes how the caller wants to hear; what is not given stays. What has happened before is not told again. */
export async function changeSettings(
  ctx: Ctx,
  wish: RouteInput<typeof notificationsRoutes.changeNotificationSettings>['body'],
): Promise<void> {
  const before = await ownSettings(ctx);
  const after = { ...before, ...wish };
  await putSettings(ctx, {
    agent_id: ownAgent(ctx).id,
    ways: JSON.stringify({ ...before.ways, ...wish.ways }),
    mail_after_minutes: after.mailAfterMinutes,
    mail_every_minutes: after.mailEveryMinutes,
    quiet_from: after.quiet && minutesOf(after.quiet.from),
    quiet_to: after.quiet && minutesOf(after.quiet.to),
  });
}
