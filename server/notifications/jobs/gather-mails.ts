import type { Actor } from '../../platform/context.ts';
import type { Sweep } from '../../platform/jobs/sweeps.ts';
import { dueDigests } from '../queries/due-digests.ts';
import { claimDigest } from '../store.ts';

const house: Actor = { kind: 'system', name: 'notifications.gather-mails' };

/** Gathers what agents have not seen into one mail each, when it is time. */
export const gatherMails: Sweep = {
  name: 'notifications.gather-mails',
  everyMs: 20_000,
  run: async (edge) => {
    for (const agentId of await dueDigests(edge.look(house))) {
      await edge.transact(house, async (ctx) => {
        const ids = await claimDigest(ctx, agentId);
        if (ids.length > 0) await ctx.enqueue('notifications.mail-digest', { agentId, ids });
      });
    }
  },
};
