import type { Actor } from '../../platform/context.ts';
import type { Edge } from '../../platform/house.ts';
import type { Sweep } from '../../platform/jobs/sweeps.ts';
import { keepTargets } from '../commands/keep-targets.ts';

const house: Actor = { kind: 'system', name: 'service-levels.tell-due' };

/** Tells of targets whose warning or end has come. Each ticket in its own transaction; one that fails is tried again in the next round. */
export const tellDue: Sweep = {
  name: 'service-levels.tell-due',
  everyMs: 2_000,
  run: async (edge) => {
    const tried = new Set<number>();
    for (;;) {
      const due = (await dueTickets(edge, tried.size)).filter((id) => !tried.has(id));
      if (due.length === 0) return;
      for (const ticketId of due) {
        tried.add(ticketId);
        await edge
          .transact(house, (ctx) => keepTargets(ctx, ticketId, ctx.now))
          .catch((error) =>
            edge.house.log.error({ err: error, ticketId }, 'a due target could not be told; tried again'),
          );
      }
    }
  },
};

/** The tickets whose targets are due longest; `beyond` more than those that were tried, so that failing ones hide no others. */
async function dueTickets({ house: { db, now } }: Edge, beyond: number): Promise<number[]> {
  const rows = await db
    .selectFrom('ticket_targets')
    .select('ticket_id')
    .where('next_moment', '<=', now())
    .orderBy('next_moment')
    .limit(100 + beyond)
    .execute();
  return [...new Set(rows.map((row) => row.ticket_id))];
}
