import { kindOfKey, type SearchField, searchKeys } from './search-keys.ts';
import { searchTokens } from './search-tokens.ts';

/** What somebody is typing where the cursor stands: a key or its beginning, or a value of a key. The part that a suggestion replaces is from `from` to `to`. */
export type Typed =
  | { kind: 'key'; from: number; to: number; text: string }
  | { kind: 'value'; from: number; to: number; text: string; key: string };

/** The part of a query under the cursor, for suggestions. Null inside quotes and where nothing is typed that could become a key. */
export function typedAt(query: string, at: number, fields: readonly SearchField[]): Typed | null {
  const kindOf = (key: string) => {
    const kind = kindOfKey(key, fields);
    return kind && (kind === 'set' ? ('set' as const) : ('other' as const));
  };
  const token = searchTokens(query.slice(0, at), kindOf).at(-1);
  if (!token || token.to < at || token.kind === 'open' || token.kind === 'close' || token.kind === 'not')
    return { kind: 'key', from: at, to: at, text: '' };
  const to = endOf(query, at);
  if (token.kind === 'words') return token.quoted ? null : { kind: 'key', from: token.from, to, text: token.text };
  if (token.kind !== 'key' || !kindOf(token.key)) return null;
  const last = token.values.at(-1);
  const fresh = !last || last.to < at;
  return { kind: 'value', key: token.key, from: fresh ? at : last.from, to, text: fresh ? '' : last.text };
}

/** Keys that begin so, in their order. */
export function keysBeginning(text: string, fields: readonly SearchField[]): string[] {
  const wanted = text.toLowerCase();
  return searchKeys(fields).filter((key) => key.startsWith(wanted) && key !== wanted);
}

function endOf(query: string, at: number): number {
  let to = at;
  while (to < query.length && !/[\s(),"+]/.test(query[to] ?? '')) to += 1;
  return to;
}
