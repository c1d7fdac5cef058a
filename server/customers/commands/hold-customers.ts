import type { Selectable } from 'kysely';
import type { CustomValues } from '../../../contract/settings.ts';
import type { Customers } from '../../migrations/tables.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound, refuse } from '../../platform/refuse.ts';
import type { CustomerFacts } from '../rules/merge-facts.ts';

/** A customer held until the transaction ends, and whether it was merged. */
export type HeldCustomer = { id: number; mergedIntoId: number | null; facts: CustomerFacts };

/**
 * Customers with everything that can change, in the order asked for. Their rows are locked in order of id, so that two changes of
 * the same customers never wait for each other in a circle. Refuses when one does not exist.
 */
export async function holdCustomers(ctx: Ctx, ids: readonly number[]): Promise<HeldCustomer[]> {
  const rows = await ctx.db
    .selectFrom('customers')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
  // Read after the lock, so that what a merge that just ended moved is seen.
  const contacts = await contactsOf(ctx, ids);
  return ids.map((id) => {
    const row = rows.find((each) => each.id === id) ?? notFound('customer');
    return { id, mergedIntoId: row.merged_into_id, facts: factsOf(row, contacts) };
  });
}

/** The same for customers who are not merged into somebody. Refuses a merged one as a conflict that names whom it became. */
export async function holdStanding(ctx: Ctx, ids: readonly number[]): Promise<HeldCustomer[]> {
  const held = await holdCustomers(ctx, ids);
  for (const { id, mergedIntoId } of held) {
    if (mergedIntoId === null) continue;
    refuse('conflict', 'customer.merged', `Customer ${id} was merged into customer ${mergedIntoId}.`, {
      fields: [{ path: 'params.id', code: 'customer.merged', message: 'was merged', id: mergedIntoId }],
    });
  }
  return held;
}

type Contacts = Awaited<ReturnType<typeof contactsOf>>;

async function contactsOf(ctx: Ctx, ids: readonly number[]) {
  const emails = await ctx.db
    .selectFrom('customer_emails')
    .select(['customer_id', 'email'])
    .where('customer_id', 'in', ids)
    .orderBy('rank')
    .orderBy('email')
    .execute();
  const phones = await ctx.db
    .selectFrom('customer_phones')
    .select(['customer_id', 'phone', 'digits'])
    .where('customer_id', 'in', ids)
    .orderBy('rank')
    .orderBy('digits')
    .execute();
  return { emails, phones };
}

function factsOf(row: Selectable<Customers>, { emails, phones }: Contacts): CustomerFacts {
  return {
    name: row.name,
    organizationId: row.organization_id,
    language: row.language,
    timeZone: row.time_zone,
    notes: row.notes,
    customValues: row.custom_values as CustomValues,
    emails: emails.filter((each) => each.customer_id === row.id).map((each) => each.email),
    phones: phones.filter((each) => each.customer_id === row.id).map(({ phone, digits }) => ({ phone, digits })),
  };
}
