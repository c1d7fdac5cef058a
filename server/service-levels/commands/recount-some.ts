import type { Ctx } from '../../platform/context.ts';
import { openTickets } from '../queries/open-tickets.ts';
import { lockRecount, noteRecount } from '../store.ts';
import { keepTargets } from './keep-targets.ts';

/** So many tickets a transaction: their rows are locked until it ends, and agents wait for them. */
const CHUNK = 50;

/** Measures the next open tickets of a count again; answers whether there are more. A count that another one replaced ends here. */
export async function recountSome(ctx: Ctx, id: number): Promise<boolean> {
  const recount = await lockRecount(ctx, id);
  if (!recount) return false;
  const tickets = await openTickets(ctx)
    .select('id')
    .where('id', '>', recount.last_ticket_id)
    .orderBy('id')
    .limit(CHUNK)
    .execute();
  for (const ticket of tickets) await keepTargets(ctx, ticket.id, ctx.now);
  const last = tickets.at(-1);
  await noteRecount(
    ctx,
    id,
    last ? { done: recount.done + tickets.length, last_ticket_id: last.id } : { finished_at: ctx.now },
  );
  return last !== undefined;
}
