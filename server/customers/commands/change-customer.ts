import type { Ctx } from '../../platform/context.ts';
import { holdStanding } from './hold-customers.ts';
import { type CustomerWish, wishedFacts } from './wished-facts.ts';
import { writeFacts } from './write-facts.ts';

/** Changes what is said, leaves the rest. Refuses a merged customer and addresses of others. */
export async function changeCustomer(ctx: Ctx, customerId: number, wish: CustomerWish): Promise<void> {
  const [customer] = await holdStanding(ctx, [customerId]);
  const after = await wishedFacts(ctx, customer!.facts, wish);
  const fields = await writeFacts(ctx, customerId, customer!.facts, after);
  if (fields.length > 0) ctx.emit('customer.changed', { customerId, fields });
}
