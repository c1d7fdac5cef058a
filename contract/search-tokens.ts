/** A piece of a query with its place in the text, `from` the first character, `to` the one behind the last. */
export type SearchPlace = { from: number; to: number };
export type SearchValue = SearchPlace & { text: string; quoted: boolean };
export type SearchSign = ':' | '=' | '<' | '<=' | '>' | '>=';

export type SearchToken =
  | (SearchPlace & { kind: 'open' | 'close' | 'or' | 'and' | 'not' })
  | (SearchPlace & { kind: 'words'; text: string; quoted: boolean })
  | (SearchPlace & { kind: 'key'; key: string; sign: SearchSign; values: SearchValue[]; joint: ',' | '+' | 'both' });

const keyHere = /([a-z][a-z0-9_.-]*)(<=|>=|[:=<>])/iy;
const bareWord = /[^\s()"]+/y;
const bareValue = /[^\s(),"]+/y;
const bareValueOfSet = /[^\s(),"+]+/y;

/** The pieces of a query. Total: every text has some. `kindOf` says of a key whether it is known and whether it holds a set, whose values may be joined by `+`. */
export function searchTokens(text: string, kindOf: (key: string) => 'set' | 'other' | undefined): SearchToken[] {
  const tokens: SearchToken[] = [];
  let at = 0;
  while (at < text.length) {
    const token = /\s/.test(text[at] ?? '') ? null : tokenAt(text, at, kindOf);
    if (token) tokens.push(token);
    at = token ? Math.max(token.to, at + 1) : at + 1;
  }
  return tokens;
}

function tokenAt(text: string, from: number, kindOf: (key: string) => 'set' | 'other' | undefined): SearchToken {
  const first = text[from];
  if (first === '(' || first === ')') return { kind: first === '(' ? 'open' : 'close', from, to: from + 1 };
  if (first === '-' && /[^\s)]/.test(text[from + 1] ?? ' ')) return { kind: 'not', from, to: from + 1 };
  if (first === '"') return { kind: 'words', ...quotedAt(text, from) };
  const key = keyAt(text, from, kindOf);
  if (key) return key;
  const word = matchAt(bareWord, text, from);
  const to = from + Math.max(1, word.length);
  if (word === 'OR' || word === 'AND') return { kind: word === 'OR' ? 'or' : 'and', from, to };
  return { kind: 'words', text: word, quoted: false, from, to };
}

/** `10:30` and `https://…` are words; so is `Re:` before a space, where no key is called so. */
function keyAt(text: string, from: number, kindOf: (key: string) => 'set' | 'other' | undefined): SearchToken | null {
  keyHere.lastIndex = from;
  const found = keyHere.exec(text);
  if (!found) return null;
  const key = (found[1] ?? '').toLowerCase();
  const sign = found[2] as SearchSign;
  const begin = from + found[0].length;
  const known = kindOf(key);
  const plain = sign !== ':' || text.startsWith('//', begin) || /^[\s)]?$/.test(text[begin] ?? '');
  if (!known && plain) return null;
  return { kind: 'key', key, sign, from, ...valuesAt(text, begin, known === 'set') };
}

function valuesAt(text: string, begin: number, isSet: boolean) {
  const values: SearchValue[] = [];
  const joints = new Set<string>();
  let at = begin;
  for (;;) {
    const value = valueAt(text, at, isSet);
    if (value) values.push(value);
    at = value?.to ?? at;
    const joint = text[at];
    if (joint !== ',' && !(joint === '+' && isSet)) break;
    joints.add(joint);
    at += 1;
  }
  const joint = joints.size > 1 ? 'both' : joints.has('+') ? '+' : ',';
  return { values, joint, to: at } as const;
}

function valueAt(text: string, from: number, isSet: boolean): SearchValue | null {
  if (text[from] === '"') return quotedAt(text, from);
  const bare = matchAt(isSet ? bareValueOfSet : bareValue, text, from);
  return bare ? { text: bare, quoted: false, from, to: from + bare.length } : null;
}

/** Up to the closing quote, or to the end where it is missing; a quote inside is written twice. */
function quotedAt(text: string, from: number): SearchValue {
  let said = '';
  let at = from + 1;
  for (; at < text.length; at++) {
    if (text[at] === '"' && text[at + 1] === '"') at += 1;
    else if (text[at] === '"') break;
    said += text[at];
  }
  return { text: said, quoted: true, from, to: Math.min(text.length, at + 1) };
}

function matchAt(pattern: RegExp, text: string, from: number): string {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0] ?? '';
}
