import type { Ctx } from '../../platform/context.ts';
import { changeCcs } from './change-ccs.ts';

/** Adds addresses that somebody on the ticket wrote to as well. Those who are in copy already stay. */
export async function addAddressesInCopy(ctx: Ctx, ticketId: number, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  const ticket = await ctx.db.selectFrom('tickets').selectAll().where('id', '=', ticketId).executeTakeFirstOrThrow();
  const known = await ctx.db
    .selectFrom('customer_emails')
    .select('email')
    .where('customer_id', '=', ticket.requester_id)
    .execute();
  const requester = new Set(known.map((row) => row.email));
  const newcomers = addresses.filter((address) => !requester.has(address));
  await changeCcs(ctx, ticket, [...new Set([...ticket.ccs, ...newcomers])].slice(0, 50));
}
