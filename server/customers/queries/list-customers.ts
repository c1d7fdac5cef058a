import { sql } from 'kysely';
import { z } from 'zod';
import type { Customer } from '../../../contract/customers.ts';
import type { Page } from '../../../contract/page.ts';
import { id } from '../../../contract/route.ts';
import type { Look } from '../../platform/context.ts';
import { cursorOf, keyOf } from '../../platform/page-cursor.ts';
import { type CustomerQuery, listedRows } from './listed-rows.ts';
import { presentCustomer } from './present-customer.ts';
import { searchCustomers } from './search-customers.ts';

/** One keyset page of customers who were not merged. With `query` the closest come first, whatever the order asked for. */
export async function listCustomers(look: Look, query: CustomerQuery): Promise<Page<Customer>> {
  if (query.query) return searchCustomers(look, query.query, query);
  const rows = await (query.order === 'newest' ? newestRows(look, query) : rowsByName(look, query))
    .limit(query.limit + 1)
    .execute();
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const more = rows.length > query.limit && last;
  const cursor = (row: NonNullable<typeof last>) =>
    query.order === 'newest' ? cursorOf(row.id) : cursorOf(row.sort_name, row.id);
  return { items: shown.map(presentCustomer), next: more ? cursor(last) : null };
}

function rowsByName(look: Look, query: CustomerQuery) {
  const rows = listedRows(look, query).orderBy('customers.sort_name').orderBy('customers.id');
  if (!query.after) return rows;
  const [name, lastId] = keyOf(query.after, z.tuple([z.string(), id]));
  return rows.where(sql<boolean>`(customers.sort_name, customers.id) > (${name}, ${lastId})`);
}

function newestRows(look: Look, query: CustomerQuery) {
  const rows = listedRows(look, query).orderBy('customers.id', 'desc');
  return query.after ? rows.where('customers.id', '<', keyOf(query.after, z.tuple([id]))[0]) : rows;
}
