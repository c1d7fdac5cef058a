import { notificationsRoutes as contract } from '../../contract/notifications.ts';
import { type BoundRoute, change, look, raw } from '../platform/domain.ts';
import { notFound } from '../platform/refuse.ts';
import { changeSettings } from './commands/change-settings.ts';
import { markSeen } from './commands/mark-seen.ts';
import { addPushSubscription, removePushSubscription } from './commands/push-subscriptions.ts';
import { listPushSubscriptions } from './jobs/list-push-subscriptions.ts';
import { countNotifications, listNotifications } from './queries/list-notifications.ts';
import { ownSettings } from './queries/own-settings.ts';
import { ownPushSubscriptions } from './queries/push-subscriptions.ts';

export const routes: BoundRoute[] = [
  look(contract.listNotifications, (ctx, { query }) => listNotifications(ctx, query)),
  look(contract.countNotifications, (ctx) => countNotifications(ctx)),
  change(contract.markSeen, async (ctx, { body }) => {
    await markSeen(ctx, body);
    return countNotifications(ctx);
  }),
  look(contract.showNotificationSettings, (ctx) => ownSettings(ctx)),
  change(contract.changeNotificationSettings, async (ctx, { body }) => {
    await changeSettings(ctx, body);
    return ownSettings(ctx);
  }),
  raw(contract.listPushSubscriptions, (edge, { caller }) => listPushSubscriptions(edge, caller.actor)),
  change(contract.addPushSubscription, async (ctx, { body }) => {
    const id = await addPushSubscription(ctx, body);
    return (await ownPushSubscriptions(ctx)).find((each) => each.id === id) ?? notFound('push-subscription');
  }),
  change(contract.removePushSubscription, async (ctx, { params }) => {
    await removePushSubscription(ctx, params.id);
    return {};
  }),
];
