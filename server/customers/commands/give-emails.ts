import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { replaceEmails } from '../store.ts';

/** Gives a customer exactly these addresses. Refuses addresses of other customers, naming each with its customer's id. */
export async function giveEmails(ctx: Ctx, customerId: number, emails: readonly string[]): Promise<void> {
  const taken = await replaceEmails(ctx, customerId, emails);
  if (taken.length === 0) return;
  const owners = await ctx.db
    .selectFrom('customer_emails')
    .select(['email', 'customer_id'])
    .where('email', 'in', taken)
    .execute();
  refuse('conflict', 'customer.email-taken', 'Another customer has this mail address.', {
    fields: owners.map((owner) => ({
      path: `body.emails.${emails.indexOf(owner.email)}`,
      code: 'customer.email-taken',
      message: `Customer ${owner.customer_id} has this mail address.`,
      id: owner.customer_id,
    })),
  });
}
