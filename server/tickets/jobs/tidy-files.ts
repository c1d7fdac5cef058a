import type { Job } from '../../platform/jobs/queue.ts';
import { closeSolvedTickets } from '../commands/close-solved-tickets.ts';
import { deleteUploadsBefore } from '../commands/delete-uploads.ts';

const house = { kind: 'system', name: 'tickets' } as const;

/** Uploads that nothing named within a day go. */
export const deleteOldUploads: Job = {
  name: 'tickets.delete-old-uploads',
  cron: '41 3 * * *',
  run: async (edge) => {
    await edge.transact(house, (ctx) => deleteUploadsBefore(ctx, new Date(ctx.now.getTime() - 86_400_000)));
  },
};

/** Solved tickets are closed some days later. */
export const closeSolved: Job = {
  name: 'tickets.close-solved',
  cron: '7 * * * *',
  run: async (edge) => {
    while ((await edge.transact(house, closeSolvedTickets)) === 500);
  },
};
