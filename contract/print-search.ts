import type { Condition, ConditionOp, ConditionTree, ConditionValue } from './conditions.ts';
import { kindOfKey, type SearchField, searchFlags } from './search-keys.ts';
import { searchTokens } from './search-tokens.ts';

/** Conditions as the query that asks for them: what `parseSearch` reads back as the same. Ids stay numbers unless `nameOf` knows a name. */
export function printSearch(
  tree: ConditionTree,
  fields: readonly SearchField[],
  nameOf: (field: string, id: number) => string | undefined = () => undefined,
): string {
  const print = (part: ConditionTree, inside: 'all' | 'any' | null): string => {
    if ('all' in part)
      return grouped(
        part.all.map((each) => print(each, 'all')),
        ' ',
        inside !== null && part.all.length > 1,
      );
    if ('any' in part)
      return grouped(
        part.any.map((each) => print(each, 'any')),
        ' OR ',
        inside !== null && part.any.length > 1,
      );
    if ('none' in part) {
      if (part.none.length === 0) return '';
      return `-${grouped(
        part.none.map((each) => print(each, 'any')),
        ' OR ',
        true,
      )}`;
    }
    return printOne(part, fields, nameOf, inside !== null);
  };
  return print(tree, null);
}

function grouped(parts: readonly string[], join: string, inParentheses: boolean): string {
  const text = parts.filter(Boolean).join(join);
  return inParentheses ? `(${text})` : text;
}

type NameOf = (field: string, id: number) => string | undefined;

function printOne(one: Condition, fields: readonly SearchField[], nameOf: NameOf, inside: boolean): string {
  const isNot = one.op === 'is-not' || one.op === 'contains-not';
  const dash = isNot ? '-' : '';
  if (one.field === 'words') {
    const words = one.values.map((value) => wordText(String(value), fields));
    return dash + grouped(words, ' OR ', words.length > 1 && (inside || isNot));
  }
  const flag = flagText(one.field);
  if (flag) return `${one.values[0] ? '' : '-'}${flag}`;
  const text = (value: ConditionValue) => valueText(value, one, fields, nameOf);
  return `${dash}${one.field}${signOf(one)}${one.values.map(text).join(one.op === 'has-all' ? '+' : ',')}`;
}

function flagText(field: string): string | undefined {
  for (const [key, flags] of Object.entries(searchFlags))
    for (const [word, flag] of Object.entries(flags)) if (flag === field) return `${key}:${word}`;
  return undefined;
}

const signs: Partial<Record<ConditionOp, string>> = { less: '<', more: '>', 'at-least': '>=', 'at-most': '<=' };
function signOf({ op, field, values }: Condition): string {
  const exactText =
    (op === 'is' || op === 'is-not') && values[0] !== null && (field === 'subject' || field.startsWith('cf.'));
  return signs[op] ?? (exactText ? '=' : ':');
}

function valueText(
  value: ConditionValue,
  { field }: Condition,
  fields: readonly SearchField[],
  nameOf: NameOf,
): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') {
    const name = nameOf(field, value);
    return name === undefined ? String(value) : quoted(name);
  }
  const bare = /^[^\s(),"+-][^\s(),"+]*$/.test(value) && value.toLowerCase() !== 'none';
  const isMoment = kindOfKey(field, fields) === 'instant' || kindOfKey(field, fields) === 'date';
  return bare || isMoment ? value : quoted(value);
}

/** A word stays bare where it would be read as one; `"…"` it already is. */
function wordText(value: string, fields: readonly SearchField[]): string {
  if (value.startsWith('"')) return value;
  const kind = (key: string) => kindOfKey(key, fields) && 'other';
  const [token, more] = searchTokens(`${value} `, kind);
  return token?.kind === 'words' && token.text === value && !token.quoted && !more ? value : quoted(value);
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
