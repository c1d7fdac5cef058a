import { sql } from 'kysely';
import type { CustomerBrief } from '../../../contract/customers.ts';
import type { Look } from '../../platform/context.ts';
import { shownName } from '../rules/shown-name.ts';

/** The names of these customers, by id; one query, for presenters of lists. Merged customers keep theirs. */
export async function customerBriefs(
  look: Look,
  ids: Iterable<number | null | undefined>,
): Promise<ReadonlyMap<number, CustomerBrief>> {
  const wanted = [...new Set([...ids].filter((id) => id != null))];
  if (wanted.length === 0) return new Map();
  const rows = await look.db
    .selectFrom('customers')
    .select(['id', 'name', 'sort_name'])
    .select(
      sql<
        string | null
      >`(select email from customer_emails where customer_id = customers.id order by rank, email limit 1)`.as('email'),
    )
    .where('id', 'in', wanted)
    .execute();
  return new Map(rows.map((row) => [row.id, presented(row)]));
}

function presented(row: { id: number; name: string; sort_name: string; email: string | null }): CustomerBrief {
  const emails = row.email === null ? [] : [row.email];
  return { id: row.id, name: shownName({ name: row.name, emails, phones: [row.sort_name] }), email: row.email };
}
