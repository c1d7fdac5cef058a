import type { Domain } from '../platform/domain.ts';
import { gatherMails } from './jobs/gather-mails.ts';
import { mailDigest } from './jobs/mail-digest.ts';
import { push } from './jobs/push-out.ts';
import { tidyNotifications } from './jobs/tidy-notifications.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';
import { newsOf } from './rules/news.ts';

export const notifications: Domain = {
  name: 'notifications',
  tables: ['notifications', 'notification_settings', 'notification_digests', 'push_subscriptions', 'push_keys'],
  routes,
  reactions,
  jobs: [mailDigest, push, tidyNotifications],
  sweeps: [gatherMails],
  news: newsOf,
};
