import type { RouteAnswer } from '../../../contract/route.ts';
import type { Suggestion, searchRoutes } from '../../../contract/search.ts';
import { keysBeginning, typedAt } from '../../../contract/search-cursor.ts';
import { idsOfKey, kindOfKey, optionsOfKey, type SearchField } from '../../../contract/search-keys.ts';
import { foldWords } from '../../../contract/search-words.ts';
import { searchCustomers } from '../../customers/queries/search-customers.ts';
import { searchOrganizations } from '../../customers/queries/search-organizations.ts';
import type { Look } from '../../platform/context.ts';
import { allCustomFields } from '../../settings/queries/all-custom-fields.ts';
import { listTags } from './list-tags.ts';

const most = 10;

/** Keys and values that fit where the cursor stands, at most ten, with the part of the query they would replace. */
export async function searchSuggestions(
  look: Look,
  { query, at }: { query: string; at: number },
): Promise<RouteAnswer<typeof searchRoutes.suggest>> {
  const fields = (await allCustomFields(look, 'ticket')).filter((field) => field.archivedAt === null);
  const typed = typedAt(query, Math.min(at, query.length), fields);
  if (!typed) return { from: at, to: at, items: [] };
  const { from, to, text } = typed;
  if (typed.kind === 'value')
    return { from, to, items: (await valuesOf(look, typed.key, text, fields)).slice(0, most) };
  const keys = keysBeginning(text, fields).slice(0, most);
  return { from, to, items: keys.map((key) => ({ kind: 'key', text: `${key}:`, label: key })) };
}

async function valuesOf(look: Look, key: string, text: string, fields: readonly SearchField[]): Promise<Suggestion[]> {
  const names = await namesOf(look, key, text);
  const fixed = [
    ...(idsOfKey(key) === 'agent' ? ['me'] : []),
    ...(optionsOfKey(key, fields) ?? []),
    ...momentsOf(key, fields),
  ];
  const offered = [...fixed, ...names, ...(key === 'is' || key === 'has' ? [] : ['none'])];
  const wanted = foldWords(text);
  const fits = (name: string) => ` ${foldWords(name)}`.includes(` ${wanted}`) || names.includes(name);
  return [...new Set(offered)].filter(fits).map((name) => ({ kind: 'value', text: written(name), label: name }));
}

function momentsOf(key: string, fields: readonly SearchField[]): string[] {
  const kind = kindOfKey(key, fields);
  return kind === 'instant' || kind === 'date' ? ['-1d', '-7d', '-1mo'] : [];
}

/** Names that fit what was typed so far. */
async function namesOf(look: Look, key: string, text: string): Promise<string[]> {
  if (key === 'tag') return (await listTags(look, text.toLowerCase())).items.map((tag) => tag.name);
  const kind = idsOfKey(key);
  if (kind === undefined || kind === 'ticket') return [];
  if (kind === 'customer') {
    if (text === '') return [];
    const { items } = await searchCustomers(look, text, { limit: most });
    return items.map((each) => each.emails[0] ?? each.name);
  }
  if (kind === 'organization')
    return text === '' ? [] : (await searchOrganizations(look, text, { limit: most })).items.map((each) => each.name);
  const rows = await namedRows(look, kind);
  return rows.map((row) => row.name).filter((name) => ` ${foldWords(name)}`.includes(` ${foldWords(text)}`));
}

function namedRows(
  look: Look,
  kind: 'agent' | 'team' | 'brand' | 'form' | 'custom-status',
): Promise<{ name: string }[]> {
  if (kind === 'agent')
    return look.db.selectFrom('agents').select('name').where('deactivated_at', 'is', null).orderBy('name').execute();
  if (kind === 'custom-status')
    return look.db.selectFrom('custom_statuses').select('label as name').where('archived_at', 'is', null).execute();
  if (kind === 'form') return look.db.selectFrom('forms').select('name').where('archived_at', 'is', null).execute();
  return look.db
    .selectFrom(kind === 'team' ? 'teams' : 'brands')
    .select('name')
    .orderBy('name')
    .execute();
}

function written(name: string): string {
  return /^[^\s(),"+]+$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
