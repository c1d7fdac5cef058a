import type { Condition, ConditionOp, ConditionValue, FieldKind } from './conditions.ts';
import { isMoment } from './moments.ts';
import { nearestWord } from './nearest-word.ts';
import { type SearchFault, searchFault } from './search-faults.ts';
import {
  idsOfKey,
  kindOfKey,
  optionsOfKey,
  type SearchField,
  type SearchNames,
  searchFlags,
  searchKeys,
} from './search-keys.ts';
import type { SearchSign, SearchToken, SearchValue } from './search-tokens.ts';

/** What a query is read with: the ticket fields of the company, and whom a name stands for (several, where several bear it; none, where nobody does). */
export type SearchLists = {
  readonly fields: readonly SearchField[];
  readonly idsOf: (names: SearchNames, name: string) => readonly number[];
};

type KeyToken = Extract<SearchToken, { kind: 'key' }>;

/** The condition that a key with its values asks; null when a fault was noted. */
export function conditionOfToken(token: KeyToken, lists: SearchLists, faults: SearchFault[]): Condition | null {
  const kind = kindOfKey(token.key, lists.fields);
  const keyPlace = { from: token.from, to: token.from + token.key.length };
  const note = (fault: SearchFault) => {
    faults.push(fault);
    return [];
  };
  const before = faults.length;
  const op = kind && opOf(token, kind);
  if (!kind) {
    const nearest = nearestWord(token.key, searchKeys(lists.fields));
    note(searchFault('search.key-unknown', keyPlace, token.key, nearest));
  } else if (token.values.length === 0) note(searchFault('search.value-missing', token, token.key));
  else if (!op || token.values.length > 50) note(searchFault('search.sign-unfit', token, token.key));
  if (!kind || !op || faults.length > before) return null;
  const values = token.values.flatMap((value) => valuesOf(value, { token, kind, op, lists, note }));
  return faults.length > before ? null : named(token, op, values);
}

/** Flags stand behind `is:` and `has:`. `subject:none` asks whether it is nothing, since nothing contains nothing. */
function named(token: KeyToken, op: ConditionOp, values: ConditionValue[]): Condition {
  if (token.key !== 'is' && token.key !== 'has')
    return { field: token.key, op: values[0] === null && op === 'contains' ? 'is' : op, values: values.slice(0, 100) };
  const flags: Record<string, string> = searchFlags[token.key];
  return { field: flags[String(values[0])] ?? '', op: 'is', values: [true] };
}

const orders: Partial<Record<SearchSign, ConditionOp>> = {
  '<': 'less',
  '<=': 'at-most',
  '>': 'more',
  '>=': 'at-least',
};

function opOf({ key, sign, joint, values }: KeyToken, kind: FieldKind): ConditionOp | null {
  const order = orders[sign];
  if (order) return (kind === 'number' || kind === 'date' || kind === 'instant') && values.length === 1 ? order : null;
  if (joint === 'both' || ((key === 'is' || key === 'has') && values.length > 1)) return null;
  if (joint === '+' && values.length > 1) return 'has-all';
  return kind === 'text' && sign === ':' ? 'contains' : 'is';
}

type Asked = {
  token: KeyToken;
  kind: FieldKind;
  op: ConditionOp;
  lists: SearchLists;
  note: (fault: SearchFault) => never[];
};

function valuesOf(value: SearchValue, asked: Asked): ConditionValue[] {
  const { kind, op, token, note } = asked;
  const alone = kind !== 'text' || token.values.length === 1;
  const mayBeNone = kind !== 'flag' && (op === 'is' || op === 'contains') && alone;
  if (!value.quoted && mayBeNone && value.text.toLowerCase() === 'none') return [null];
  if (kind === 'number') {
    const number = Number(value.text);
    if (Number.isFinite(number) && value.text.trim() !== '') return [number];
    return note(searchFault('search.number-unknown', value, value.text));
  }
  if (kind === 'date' || kind === 'instant')
    return isMoment(value.text) ? [value.text] : note(searchFault('search.moment-unknown', value, value.text));
  if (idsOfKey(token.key)) return idsOf(value, asked);
  return optionOf(value, asked);
}

function idsOf(value: SearchValue, { token, lists, note }: Asked): ConditionValue[] {
  const names = idsOfKey(token.key) as SearchNames;
  if (!value.quoted && names === 'agent' && value.text.toLowerCase() === 'me') return ['me'];
  const number = value.quoted ? null : value.text.match(/^#?(\d{1,15})$/)?.[1];
  if (number) return [Number(number)];
  const ids = lists.idsOf(names, value.text);
  return ids.length > 0 ? [...ids] : note(searchFault('search.name-unknown', value, value.text));
}

function optionOf(value: SearchValue, { token, kind, lists, note }: Asked): ConditionValue[] {
  const options = optionsOfKey(token.key, lists.fields);
  if (!options) return [kind === 'set' ? value.text.toLowerCase().slice(0, 500) : value.text.slice(0, 500)];
  const wanted = value.text.toLowerCase();
  const found = options.find((option) => option.toLowerCase() === wanted);
  if (found === undefined)
    return note(searchFault('search.value-unknown', value, value.text, nearestWord(value.text, options)));
  return [kind === 'flag' && token.key.startsWith('cf.') ? found === 'yes' : found];
}
