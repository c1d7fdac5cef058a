import type { Job } from '../../platform/jobs/queue.ts';
import { deleteOldNotifications } from '../store.ts';

const house = { kind: 'system', name: 'notifications.tidy' } as const;
const KEPT_MS = 60 * 24 * 60 * 60 * 1000;

/** What is older than sixty days leaves the list; the ticket still tells it. */
export const tidyNotifications: Job = {
  name: 'notifications.tidy',
  cron: '23 3 * * *',
  run: async (edge) => {
    const before = new Date(edge.house.now().getTime() - KEPT_MS);
    while ((await edge.transact(house, (ctx) => deleteOldNotifications(ctx, before))) > 0);
  },
};
