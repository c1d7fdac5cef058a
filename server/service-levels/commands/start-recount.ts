import type { Ctx } from '../../platform/context.ts';
import { openTickets } from '../queries/open-tickets.ts';
import { beginRecount } from '../store.ts';

/** What is promised, or the hours it is measured by, have changed: all open tickets are measured again, from the first one. */
export async function startRecount(ctx: Ctx): Promise<void> {
  const { count } = await openTickets(ctx)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const id = await beginRecount(ctx, count);
  await ctx.enqueue('service-levels.recount', { id });
}
