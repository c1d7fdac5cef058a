import type { Actor } from '../../platform/context.ts';
import type { Sweep } from '../../platform/jobs/sweeps.ts';
import { drainQueues } from '../commands/drain-queues.ts';
import { noticeSilence } from '../commands/notice-silence.ts';
import { expireOffers } from '../commands/settle-offer.ts';
import { takeBack } from '../commands/take-back.ts';

const house: Actor = { kind: 'system', name: 'routing' };

/** Notices who is gone, ends what nobody answered, and gives what waits to who is free. Woken by everything that frees a hand. */
export const drain: Sweep = {
  name: 'routing.drain',
  everyMs: 3_000,
  restMs: 50,
  run: async (edge) => {
    await edge.transact(house, noticeSilence);
    await edge.transact(house, expireOffers);
    while ((await edge.transact(house, takeBack)) === 100);
    while ((await edge.transact(house, drainQueues)).more);
  },
};
