import type { Ctx } from '../../platform/context.ts';
import { companyDomain } from '../rules/mail-domain.ts';
import type { CustomerFacts } from '../rules/merge-facts.ts';
import { insertCustomer, replacePhones } from '../store.ts';
import { giveEmails } from './give-emails.ts';
import { type CustomerWish, wishedFacts } from './wished-facts.ts';
import { factsRow } from './write-facts.ts';

const nobody: CustomerFacts = {
  name: '',
  organizationId: null,
  language: null,
  timeZone: null,
  notes: '',
  customValues: {},
  emails: [],
  phones: [],
};

/** Adds a customer; answers the id. Where no organization is said, the mail domain may know it. Refuses addresses of others. */
export async function addCustomer(ctx: Ctx, wish: CustomerWish): Promise<number> {
  const facts = await wishedFacts(ctx, nobody, wish);
  if (wish.organizationId === undefined) facts.organizationId = await organizationOf(ctx, facts.emails);
  const customerId = await insertCustomer(ctx, { ...factsRow(facts), created_at: ctx.now });
  await giveEmails(ctx, customerId, facts.emails);
  await replacePhones(ctx, customerId, facts.phones);
  ctx.emit('customer.added', { customerId });
  return customerId;
}

async function organizationOf(ctx: Ctx, emails: readonly string[]): Promise<number | null> {
  const domains = emails.map(companyDomain).filter((domain) => domain !== null);
  if (domains.length === 0) return null;
  const rows = await ctx.db
    .selectFrom('organization_domains')
    .select(['domain', 'organization_id'])
    .where('domain', 'in', domains)
    .execute();
  const byDomain = new Map(rows.map((row) => [row.domain, row.organization_id]));
  return domains.map((domain) => byDomain.get(domain)).find((id) => id !== undefined) ?? null;
}
