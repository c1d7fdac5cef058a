import type { Actor } from '../../platform/context.ts';
import type { Edge } from '../../platform/house.ts';
import type { Sweep } from '../../platform/jobs/sweeps.ts';
import { Refusal } from '../../platform/refuse.ts';
import { finishBulkChange } from '../commands/change-in-bulk.ts';
import { changeOneInBulk } from '../commands/change-one-in-bulk.ts';
import { waitingInBulk } from '../queries/show-bulk-change.ts';
import { type BulkPlace, settleBulkTicket } from '../stores/bulk-changes.ts';

const house: Actor = { kind: 'system', name: 'tickets.change-in-bulk' };

/**
 * Changes the tickets that wait, each in a transaction of its own. The rows are the queue: after a kill it goes on where it was, and
 * two processes that reach for the same ticket cannot both change it.
 */
export const changeWaitingInBulk: Sweep = {
  name: 'tickets.change-in-bulk',
  everyMs: 5_000,
  run: async (edge) => {
    for (;;) {
      const { waiting, emptied } = await waitingInBulk(edge.look(house), 20);
      for (const id of emptied) await edge.transact(house, (ctx) => finishBulkChange(ctx, id));
      if (waiting.length === 0) return;
      for (const place of waiting) await changeOrFail(edge, place);
    }
  },
};

/** What is refused stands in the list of failures, and so does a fault of ours: one ticket must not hold up the others. */
async function changeOrFail(edge: Edge, place: BulkPlace): Promise<void> {
  try {
    await edge.transact(house, (ctx) => changeOneInBulk(ctx, place));
  } catch (error) {
    if (!(error instanceof Refusal))
      edge.house.log.error({ err: error, ...place }, 'a ticket could not be changed in bulk');
    const code = error instanceof Refusal ? (error.fields?.[0]?.code ?? error.code) : 'fault';
    await edge.transact(house, (ctx) => settleBulkTicket(ctx, place, { state: 'failed', code }));
  }
}
