import type { ConditionTree } from '../../../contract/conditions.ts';
import { type Term, termOf } from './mark-words.ts';

/** What a query wants to read in a ticket, for its marks: all words that are not denied. */
export function searchTerms(tree: ConditionTree): Term[] {
  return wantedWords(tree).flatMap((value) => termOf(value) ?? []);
}

/** Every value of the conditions on words that are not denied. */
export function wantedWords(tree: ConditionTree): string[] {
  if ('none' in tree) return [];
  if ('all' in tree) return tree.all.flatMap(wantedWords);
  if ('any' in tree) return tree.any.flatMap(wantedWords);
  if (tree.op === 'contains' && (tree.field === 'words' || tree.field === 'subject')) return tree.values.map(String);
  return [];
}

/** The words of a query that asks for nothing but words, as customers and organizations are searched; null for every other one. */
export function plainWords(tree: ConditionTree): string | null {
  const parts = 'all' in tree ? tree.all : [tree];
  const words = parts.flatMap((part) =>
    'field' in part && part.field === 'words' && part.op === 'contains'
      ? [String(part.values[0]).replaceAll('"', ' ').trim()]
      : [],
  );
  return words.length === parts.length && words.length > 0 ? words.join(' ') : null;
}

/** Whether a query asks about a field anywhere. */
export function asksFor(tree: ConditionTree, field: string): boolean {
  const parts = 'all' in tree ? tree.all : 'any' in tree ? tree.any : 'none' in tree ? tree.none : null;
  return parts ? parts.some((part) => asksFor(part, field)) : (tree as { field: string }).field === field;
}
