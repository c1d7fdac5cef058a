import type { notificationsRoutes } from '../../../contract/notifications.ts';
import type { RouteInput } from '../../../contract/route.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { ownAgent } from '../policy.ts';
import { newPushKey } from '../rules/vapid-header.ts';
import { deletePushSubscription, insertPushKey, putPushSubscription } from '../store.ts';

/** What seals the private half of our push key. */
export const PUSH_SECRET = 'push-key';

/** Makes the key by which push services know this house, where there is none yet. */
export async function ensurePushKey(ctx: Ctx): Promise<void> {
  const { publicKey, privateKey } = newPushKey();
  await insertPushKey(ctx, { public_key: publicKey, private_key: ctx.house.keys.seal(PUSH_SECRET, privateKey) });
}

/** A browser of the caller takes push messages; one that another agent used here before is the caller's now. */
export async function addPushSubscription(
  ctx: Ctx,
  { endpoint, keys, browser }: RouteInput<typeof notificationsRoutes.addPushSubscription>['body'],
): Promise<number> {
  const row = { endpoint, p256dh: keys.p256dh, auth: keys.auth, browser, created_at: ctx.now };
  return putPushSubscription(ctx, { ...row, agent_id: ownAgent(ctx).id });
}

/** A browser of the caller takes no more. */
export async function removePushSubscription(ctx: Ctx, id: number): Promise<void> {
  if (!(await deletePushSubscription(ctx, id, ownAgent(ctx).id))) notFound('push-subscription');
}
