import { isDeepStrictEqual } from 'node:util';
import type { Ctx } from '../../platform/context.ts';
import type { CustomerFacts } from '../rules/merge-facts.ts';
import { sortName } from '../rules/sort-name.ts';
import { replacePhones, updateCustomer } from '../store.ts';
import { giveEmails } from './give-emails.ts';

/** Writes how a customer stands from now on, as far as it differs; answers the names of the fields that changed, as the wire calls them. */
export async function writeFacts(
  ctx: Ctx,
  customerId: number,
  before: CustomerFacts,
  after: CustomerFacts,
): Promise<string[]> {
  const keys = Object.keys(after) as (keyof CustomerFacts)[];
  const changed = keys.filter((key) => !isDeepStrictEqual(before[key], after[key]));
  if (changed.length === 0) return [];
  await updateCustomer(ctx, customerId, factsRow(after));
  if (changed.includes('emails')) await giveEmails(ctx, customerId, after.emails);
  if (changed.includes('phones')) await replacePhones(ctx, customerId, after.phones);
  return changed.map((key) => (key === 'customValues' ? 'customFields' : key));
}

/** The row of `customers` for these facts. */
export function factsRow(facts: CustomerFacts) {
  return {
    name: facts.name,
    sort_name: sortName({ name: facts.name, emails: facts.emails, phones: facts.phones.map(({ phone }) => phone) }),
    organization_id: facts.organizationId,
    language: facts.language,
    time_zone: facts.timeZone,
    notes: facts.notes,
    custom_values: JSON.stringify(facts.customValues),
  };
}
