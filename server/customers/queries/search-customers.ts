import { sql } from 'kysely';
import { z } from 'zod';
import type { Customer } from '../../../contract/customers.ts';
import type { Page } from '../../../contract/page.ts';
import { id } from '../../../contract/route.ts';
import type { Look } from '../../platform/context.ts';
import { cursorOf, keyOf } from '../../platform/page-cursor.ts';
import { foldText } from '../rules/fold-text.ts';
import { phoneSearch } from '../rules/phone-search.ts';
import { type CustomerQuery, listedRows } from './listed-rows.ts';
import { presentCustomer } from './present-customer.ts';

/**
 * Customers whose name, address or phone is or resembles some words, the closest first: an address that is exactly this, then a
 * name, then what begins with it, then what is like it (trigram word similarity). Candidates come from indexes and are bounded,
 * so that a short word does not sort the whole company.
 */
export async function searchCustomers(
  look: Look,
  asked: string,
  query: Omit<CustomerQuery, 'query' | 'order'>,
): Promise<Page<Customer>> {
  const words = foldText(asked.replaceAll('\u0000', ''));
  const closeness = closenessTo(words);
  let rows = listedRows(look, query)
    .select(closeness.as('closeness'))
    .where('customers.id', 'in', candidates(words))
    .orderBy(closeness, 'desc')
    .orderBy('customers.id')
    .limit(query.limit + 1);
  if (query.after) {
    const [close, lastId] = keyOf(query.after, z.tuple([z.number().int(), id]));
    rows = rows.where(sql<boolean>`(-${closeness}, customers.id) > (${-close}::int, ${lastId})`);
  }
  const found = await rows.execute();
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(presentCustomer),
    next: found.length > query.limit && last ? cursorOf(last.closeness, last.id) : null,
  };
}

/** One or two letters resemble too much: they only find what begins with them. */
function candidates(words: string) {
  const short = [...words].length < 3;
  const pattern = short ? `${escaped(words)}%` : `%${escaped(words)}%`;
  const phone = phoneSearch(words);
  return sql<number>`(select similar_customers(${short ? null : words}, ${pattern}, ${phone ? `%${phone}%` : null}))`;
}

/** A whole number, so that it can stand in a cursor. */
function closenessTo(words: string) {
  const emails = sql`select email from customer_emails where customer_id = customers.id`;
  return sql<number>`(case
    when ${words} in (${emails}) then 3000
    when customers.sort_name = ${words} then 2000
    when customers.sort_name like ${`${escaped(words)}%`} then 1500
    else greatest(
      word_similarity(${words}, customers.sort_name),
      (select max(word_similarity(${words}, email)) from (${emails}) as addresses)
    ) * 1000 end)::int`;
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
