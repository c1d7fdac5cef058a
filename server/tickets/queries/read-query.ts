import { sql } from 'kysely';
import type { ConditionTree } from '../../../contract/conditions.ts';
import { parseSearch } from '../../../contract/search-grammar.ts';
import type { SearchNames } from '../../../contract/search-keys.ts';
import { foldWords } from '../../../contract/search-words.ts';
import type { Look } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { allCustomFields } from '../../settings/queries/all-custom-fields.ts';

/**
 * What a query asks for, with names as ids. Refuses `invalid search.invalid` what cannot be read, each fault with its place in the
 * query and what may have been meant.
 */
export async function readQuery(look: Look, query: string): Promise<ConditionTree> {
  const fields = (await allCustomFields(look, 'ticket')).filter((field) => field.archivedAt === null);
  const asked = new Map<SearchNames, Set<string>>();
  const note = (kind: SearchNames, name: string) => {
    asked.set(kind, (asked.get(kind) ?? new Set()).add(name));
    return [1];
  };
  const first = parseSearch(query, { fields, idsOf: note });
  const ids = new Map<string, number[]>();
  for (const [kind, names] of asked)
    for (const name of names) ids.set(`${kind} ${name}`, await idsOfName(look, kind, name));
  const idsOf = (kind: SearchNames, name: string) => ids.get(`${kind} ${name}`) ?? [];
  const { tree, faults } = asked.size === 0 ? first : parseSearch(query, { fields, idsOf });
  if (faults.length === 0) return tree;
  refuse('invalid', 'search.invalid', faults[0]?.message ?? '', {
    fields: faults.map(({ from, to, code, message, what, nearest }) => ({
      path: 'query.query',
      code,
      message,
      at: { from, to, what },
      ...(nearest !== null && { nearest }),
    })),
  });
}

type Named = { id: number; name: string; email?: string | null };

/** Whom a name stands for: who is called exactly so or has this address, else all of whose name a word begins so. At most 50. */
async function idsOfName(look: Look, kind: SearchNames, name: string): Promise<number[]> {
  const wanted = foldWords(name).trim();
  if (wanted === '' || kind === 'ticket') return [];
  const rows = kind === 'customer' ? await customersNamed(look, wanted) : await namedRows(look, kind, wanted);
  const exact = rows.filter((row) => foldWords(row.name) === wanted || row.email === wanted);
  const begins = (row: Named) => ` ${foldWords(row.name)}`.includes(` ${wanted}`);
  return (exact.length > 0 ? exact : rows.filter(begins)).slice(0, 50).map((row) => row.id);
}

async function customersNamed(look: Look, wanted: string): Promise<Named[]> {
  const like = wanted.replace(/[\\%_]/g, '\\$&');
  const { rows } = await sql<Named>`
    select id, sort_name as name, null as email from customers where merged_into_id is null and sort_name like ${`%${like}%`} limit 500`.execute(
    look.db,
  );
  const byMail = await look.db
    .selectFrom('customer_emails')
    .select(['customer_id as id', 'email as name', 'email'])
    .where('email', '=', wanted)
    .execute();
  return [...byMail, ...rows];
}

const tables = {
  team: sql`select id, name from teams`,
  brand: sql`select id, name from brands`,
  form: sql`select id, name from forms`,
  'custom-status': sql`select id, label as name from custom_statuses`,
  agent: sql`select id, name, email from agents`,
};

async function namedRows(
  look: Look,
  kind: Exclude<SearchNames, 'customer' | 'ticket'>,
  wanted: string,
): Promise<Named[]> {
  const like = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`;
  const query =
    kind === 'organization'
      ? sql<Named>`select id, name from organizations where removed_at is null and unaccent(lower(name)) like ${like} order by id limit 500`
      : sql<Named>`${tables[kind]}`;
  return (await query.execute(look.db)).rows;
}
