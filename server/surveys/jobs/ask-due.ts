import type { Actor } from '../../platform/context.ts';
import type { Sweep } from '../../platform/jobs/sweeps.ts';
import { askCustomer } from '../commands/ask-customer.ts';
import { claimDuePlan } from '../store.ts';

const house: Actor = { kind: 'system', name: 'surveys.ask-due' };
const AGAIN = 10 * 60 * 1000;

/** Asks about every planned ticket whose time has come, each in its own transaction. One that fails is tried again in ten minutes. */
export const askDue: Sweep = {
  name: 'surveys.ask-due',
  everyMs: 5_000,
  run: async (edge) => {
    for (;;) {
      const ticketId = await edge.transact(house, (ctx) => claimDuePlan(ctx, new Date(ctx.now.getTime() + AGAIN)));
      if (ticketId === null) return;
      await edge
        .transact(house, (ctx) => askCustomer(ctx, ticketId))
        .catch((error) =>
          edge.house.log.error({ err: error, ticketId }, 'a customer could not be asked; tried again later'),
        );
    }
  },
};
