import { type ResolvedTree, resolveConditions } from '../../../contract/resolve-conditions.ts';
import type { Queue } from '../../../contract/routing.ts';
import type { Look } from '../../platform/context.ts';
import { allCustomFields } from '../../settings/queries/all-custom-fields.ts';
import { businessClocks } from '../../settings/queries/business-clock.ts';
import { companyNow } from '../../settings/queries/company-now.ts';
import { allQueues } from './all-queues.ts';

/** A queue with its conditions as the hours of one brand read them. */
type ReadQueue = { queue: Queue; conditions: ResolvedTree };
export type QueuesNow = { ofBrand(brandId: number | null): readonly ReadQueue[] };

const read = new WeakMap<Look['db'], Promise<QueuesNow | null>>();

/** The queues in their order; null when there are none. Asked once for each transaction, however many tickets it looks at. */
export function queuesNow(look: Look): Promise<QueuesNow | null> {
  const known = read.get(look.db) ?? readQueues(look);
  read.set(look.db, known);
  return known;
}

/** Queues have just changed in this transaction. */
export function forgetQueues(look: Look): void {
  read.delete(look.db);
}

async function readQueues(look: Look): Promise<QueuesNow | null> {
  const queues = await allQueues(look);
  if (queues.length === 0) return null;
  const fields = await allCustomFields(look, 'ticket');
  const { timeZone } = await companyNow(look);
  const clocks = await businessClocks(look);
  const byBrand = new Map<number | null, ReadQueue[]>();
  const ofBrand = (brandId: number | null) => {
    const clock = clocks.ofBrand(brandId);
    const businessMoment = (seconds: number) => clock.moment(look.now, seconds);
    const asker = { now: look.now, timeZone, meId: null, businessMoment };
    return queues.map((queue) => ({ queue, conditions: resolveConditions(queue.conditions, fields, asker) }));
  };
  return {
    ofBrand: (brandId) => {
      const found = byBrand.get(brandId) ?? ofBrand(brandId);
      byBrand.set(brandId, found);
      return found;
    },
  };
}
