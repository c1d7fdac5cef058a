import { notificationsRoutes as contract } from '../../contract/notifications.ts';
import { type BoundRoute, change, look } from '../platform/domain.ts';
import { changeSettings } from './commands/change-settings.ts';
import { markSeen } from './commands/mark-seen.ts';
import { countNotifications, listNotifications } from './queries/list-notifications.ts';
import { ownSettings } from './queries/own-settings.ts';

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
];
