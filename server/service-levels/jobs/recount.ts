import type { Actor } from '../../platform/context.ts';
import type { Job } from '../../platform/jobs/queue.ts';
import { recountSome } from '../commands/recount-some.ts';
import { forgetPoliciesInForce } from '../queries/policies-in-force.ts';

const house: Actor = { kind: 'system', name: 'service-levels.recount' };
/** A job may run for five minutes; long before that it passes the rest on to the next one. */
const ROUND_MS = 60_000;

/** Measures all open tickets again, some at a time; the progress stands in `service_level_recounts`. */
export const recount: Job = {
  name: 'service-levels.recount',
  run: async (edge, data) => {
    const id = data.id as number;
    const until = performance.now() + ROUND_MS;
    // What this process remembers may be older than the change that is taken up.
    forgetPoliciesInForce(edge.house);
    while (await edge.transact(house, (ctx) => recountSome(ctx, id))) {
      if (performance.now() < until) continue;
      await edge.transact(house, (ctx) => ctx.enqueue('service-levels.recount', { id }));
      return;
    }
  },
};
