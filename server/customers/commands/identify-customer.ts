import type { Ctx } from '../../platform/context.ts';
import { companyDomain } from '../rules/mail-domain.ts';
import { sortName } from '../rules/sort-name.ts';
import { insertNewcomer, updateCustomer } from '../store.ts';

/** Who wrote: the address as it is stored (lower case, ASCII domain), the name shown beside it, the language if it is known. */
export type Writer = { email: string; name?: string | null; language?: string | null };

/**
 * The customer who has this address, made if nobody has; answers the id. One query for somebody known, two for a newcomer. Safe
 * when two mails of one person come in at once, and when a merge runs meanwhile. A name is kept only where we had none; a
 * newcomer joins the organization of the mail domain, never of a public provider's.
 */
export async function identifyCustomer(ctx: Ctx, writer: Writer): Promise<number> {
  const email = writer.email.trim().toLowerCase();
  const name = saidName(writer, email);
  for (;;) {
    const known = await customerWith(ctx, email);
    if (known && known.merged_into_id === null) return named(ctx, known, { email, name });
    // Merged while we waited for the row: the address is the kept one's now, and the next look sees it.
    if (known) continue;
    const newcomer = { email, name, sortName: sortName({ name, emails: [email], phones: [] }) };
    const language = writer.language ?? null;
    const customerId = await insertNewcomer(ctx, { ...newcomer, language, domain: companyDomain(email) });
    if (customerId === null) continue;
    ctx.emit('customer.added', { customerId });
    return customerId;
  }
}

/** Key share: a merge waits for us or we for it, as the foreign key of a ticket would; nobody else is held up. */
function customerWith(ctx: Ctx, email: string) {
  return ctx.db
    .selectFrom('customer_emails')
    .innerJoin('customers', 'customers.id', 'customer_emails.customer_id')
    .select(['customers.id', 'customers.name', 'customers.merged_into_id'])
    .where('customer_emails.email', '=', email)
    .forKeyShare('customers')
    .executeTakeFirst();
}

type Known = { id: number; name: string };

async function named(ctx: Ctx, known: Known, { email, name }: { email: string; name: string }): Promise<number> {
  if (known.name !== '' || name === '') return known.id;
  await updateCustomer(ctx, known.id, { name, sort_name: sortName({ name, emails: [email], phones: [] }) });
  ctx.emit('customer.changed', { customerId: known.id, fields: ['name'] });
  return known.id;
}

/** Many programs write the address where the name belongs: that is no name. */
function saidName(writer: Writer, email: string): string {
  const name = (writer.name ?? '').trim().slice(0, 200);
  return name.toLowerCase() === email ? '' : name;
}
