import type { Job } from '../../platform/jobs/queue.ts';
import { fileTickets } from '../commands/file-tickets.ts';
import { ticketsToFile } from '../queries/tickets-to-file.ts';

const house = { kind: 'system', name: 'routing' } as const;
const pageSize = 500;

/** Queues are others than they were: everything without an agent is put in its place again, a page at a time. */
export const fileAgain: Job = {
  name: 'routing.file-again',
  run: async (edge) => {
    let after = 0;
    for (;;) {
      const ids = await edge.transact(house, async (ctx) => {
        const page = await ticketsToFile(ctx, after, pageSize);
        await fileTickets(ctx, page);
        return page;
      });
      if (ids.length < pageSize) return;
      after = ids.at(-1) ?? after;
    }
  },
};
