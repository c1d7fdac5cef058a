import { type Insertable, sql, type Updateable } from 'kysely';
import type { CustomerMerges, Customers, Organizations } from '../migrations/tables.ts';
import type { Ctx } from '../platform/context.ts';
import type { PhoneNumber } from './rules/phone-number.ts';

/** The only writer of this room's tables. */

export async function insertCustomer(ctx: Ctx, row: Insertable<Customers>): Promise<number> {
  return (await ctx.db.insertInto('customers').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function updateCustomer(ctx: Ctx, id: number, change: Updateable<Customers>): Promise<void> {
  await ctx.db.updateTable('customers').set(change).where('id', '=', id).execute();
}

export type Newcomer = {
  email: string;
  name: string;
  sortName: string;
  language: string | null;
  domain: string | null;
};

/**
 * A customer, the address and the organization of its domain in one round trip. Answers null when somebody else has the address
 * by now (another transaction was first: the insert waits for it); then nothing is left behind.
 */
export async function insertNewcomer(ctx: Ctx, newcomer: Newcomer): Promise<number | null> {
  const { rows } = await sql<{ id: number; owner: number | null }>`
    with made as (
      insert into customers (name, sort_name, language, organization_id, created_at)
      values (${newcomer.name}, ${newcomer.sortName}, ${newcomer.language},
        (select organization_id from organization_domains where domain = ${newcomer.domain}), ${ctx.now})
      returning id
    ), given as (
      insert into customer_emails (email, customer_id) select ${newcomer.email}, id from made
      on conflict (email) do nothing returning customer_id
    )
    select made.id, given.customer_id as owner from made left join given on true`.execute(ctx.db);
  const made = rows[0];
  if (!made) return null;
  if (made.owner !== null) return made.id;
  await ctx.db.deleteFrom('customers').where('id', '=', made.id).execute();
  return null;
}

/** Exactly these addresses, in this order; answers those that another customer has, which are left alone. */
export async function replaceEmails(ctx: Ctx, customerId: number, emails: readonly string[]): Promise<string[]> {
  await ctx.db
    .deleteFrom('customer_emails')
    .where('customer_id', '=', customerId)
    .where(sql<boolean>`email <> all(${[...emails]}::text[])`)
    .execute();
  if (emails.length === 0) return [];
  const given = await ctx.db
    .insertInto('customer_emails')
    .values(emails.map((email, rank) => ({ email, customer_id: customerId, rank })))
    .onConflict((conflict) =>
      conflict
        .column('email')
        .doUpdateSet({ rank: (eb) => eb.ref('excluded.rank') })
        .where('customer_emails.customer_id', '=', customerId),
    )
    .returning('email')
    .execute();
  const got = new Set(given.map((row) => row.email));
  return emails.filter((email) => !got.has(email));
}

/** Exactly these phones, in this order. Two customers may share one. */
export async function replacePhones(ctx: Ctx, customerId: number, phones: readonly PhoneNumber[]): Promise<void> {
  await ctx.db.deleteFrom('customer_phones').where('customer_id', '=', customerId).execute();
  if (phones.length === 0) return;
  await ctx.db
    .insertInto('customer_phones')
    .values(phones.map((phone, rank) => ({ ...phone, customer_id: customerId, rank })))
    .execute();
}

export async function insertMerge(ctx: Ctx, row: Insertable<CustomerMerges>): Promise<number> {
  return (await ctx.db.insertInto('customer_merges').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function markMergeUndone(ctx: Ctx, id: number): Promise<void> {
  await ctx.db.updateTable('customer_merges').set({ undone_at: ctx.now }).where('id', '=', id).execute();
}

export async function insertOrganization(ctx: Ctx, row: Insertable<Organizations>): Promise<number> {
  return (await ctx.db.insertInto('organizations').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function updateOrganization(ctx: Ctx, id: number, change: Updateable<Organizations>): Promise<void> {
  await ctx.db.updateTable('organizations').set(change).where('id', '=', id).execute();
}

/** Exactly these mail domains; answers those that another organization has, which are left alone. */
export async function replaceDomains(ctx: Ctx, organizationId: number, domains: readonly string[]): Promise<string[]> {
  await ctx.db
    .deleteFrom('organization_domains')
    .where('organization_id', '=', organizationId)
    .where(sql<boolean>`domain <> all(${[...domains]}::text[])`)
    .execute();
  if (domains.length === 0) return [];
  const given = await ctx.db
    .insertInto('organization_domains')
    .values(domains.map((domain) => ({ domain, organization_id: organizationId })))
    .onConflict((conflict) =>
      conflict
        .column('domain')
        .doUpdateSet({ organization_id: organizationId })
        .where('organization_domains.organization_id', '=', organizationId),
    )
    .returning('domain')
    .execute();
  const got = new Set(given.map((row) => row.domain));
  return domains.filter((domain) => !got.has(domain));
}

/** Customers without an organization who write from one of these domains join it; answers their ids. */
export async function adoptCustomers(ctx: Ctx, organizationId: number, domains: readonly string[]): Promise<number[]> {
  if (domains.length === 0) return [];
  const patterns = domains.map((domain) => `%@${domain.replace(/_/g, '\\_')}`);
  const adopted = await ctx.db
    .updateTable('customers')
    .set({ organization_id: organizationId })
    .where('organization_id', 'is', null)
    .where('merged_into_id', 'is', null)
    .where('id', 'in', (eb) =>
      eb.selectFrom('customer_emails').select('customer_id').where(sql<boolean>`email like any(${patterns}::text[])`),
    )
    .returning('id')
    .execute();
  return adopted.map((row) => row.id);
}

/** An organization's customers, merged ones too, belong to none. */
export async function releaseCustomers(ctx: Ctx, organizationId: number): Promise<void> {
  await ctx.db
    .updateTable('customers')
    .set({ organization_id: null })
    .where('organization_id', '=', organizationId)
    .execute();
}
