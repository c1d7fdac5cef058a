import { type Condition, type ConditionTree, conditionTree } from './conditions.ts';
import { conditionOfToken, type SearchLists } from './search-conditions.ts';
import { type SearchFault, searchFault } from './search-faults.ts';
import { kindOfKey } from './search-keys.ts';
import { type SearchPlace, type SearchToken, searchTokens } from './search-tokens.ts';
import { wordsIn } from './search-words.ts';

export type ParsedSearch = { tree: ConditionTree; faults: SearchFault[] };

/**
 * What a query asks for: words, "exact words", `-not`, `OR`, parentheses, and keys with lists of values (`status:open,pending`,
 * `tag:vip+late` for both, `created>-3d`, `assignee:me`, `due:none`, `cf.key:value`). Total: whatever is written, it answers; what
 * it could not read stands in `faults` with its place. Nothing written asks for everything.
 */
export function parseSearch(text: string, lists: SearchLists): ParsedSearch {
  const kindOfSet = (key: string) => {
    const kind = kindOfKey(key, lists.fields);
    return kind && (kind === 'set' ? 'set' : 'other');
  };
  const parser: Parser = { tokens: searchTokens(text, kindOfSet), at: 0, deep: 0, text, lists, faults: [] };
  const parts: ConditionTree[] = [];
  while (parser.at < parser.tokens.length) {
    const part = anyOf(parser);
    if (part) parts.push(part);
    const stray = parser.tokens[parser.at];
    if (!stray) break;
    parser.faults.push(searchFault('search.parenthesis-stray', stray, ')'));
    parser.at += 1;
  }
  const tree = joined('all', parts);
  const whole = { from: 0, to: text.length };
  if (parser.faults.length === 0 && !conditionTree.safeParse(tree).success)
    parser.faults.push(searchFault(depthOf(tree) > 3 ? 'search.too-deep' : 'search.too-long', whole, text));
  return { tree: parser.faults.length > 0 ? { all: [] } : tree, faults: parser.faults };
}

type Parser = {
  readonly tokens: readonly SearchToken[];
  at: number;
  deep: number;
  readonly text: string;
  readonly lists: SearchLists;
  readonly faults: SearchFault[];
};

function anyOf(parser: Parser): ConditionTree | null {
  const sides = [allOf(parser)];
  for (let or = parser.tokens[parser.at]; or?.kind === 'or'; or = parser.tokens[parser.at]) {
    parser.at += 1;
    sides.push(allOf(parser));
    if (sides.includes(null)) parser.faults.push(searchFault('search.side-missing', or, 'OR'));
  }
  const parts = sides.filter((side) => side !== null);
  return parts.length > 0 ? joined('any', parts) : null;
}

function allOf(parser: Parser): ConditionTree | null {
  const parts: ConditionTree[] = [];
  for (let token = parser.tokens[parser.at]; token; token = parser.tokens[parser.at]) {
    if (token.kind === 'or' || token.kind === 'close') break;
    const part = one(parser, token);
    if (part) parts.push(part);
  }
  return parts.length > 0 ? joined('all', parts) : null;
}

/** Takes at least one token. Null where it says nothing: an `AND`, a dash between words, what had a fault. */
function one(parser: Parser, token: SearchToken): ConditionTree | null {
  parser.at += 1;
  if (token.kind === 'not') {
    const next = parser.tokens[parser.at];
    if (!next || next.kind === 'or' || next.kind === 'close') return faulty(parser, 'search.side-missing', token, '-');
    const denied = one(parser, next);
    return denied && contrary(denied);
  }
  if (token.kind === 'open') return group(parser, token);
  if (token.kind === 'words') return wordsCondition(token.text, token.quoted);
  return token.kind === 'key' ? conditionOfToken(token, parser.lists, parser.faults) : null;
}

function group(parser: Parser, open: SearchPlace): ConditionTree | null {
  if (parser.deep >= deepest) return faulty(parser, 'search.too-deep', open, '(');
  parser.deep += 1;
  const inside = anyOf(parser);
  parser.deep -= 1;
  if (parser.tokens[parser.at]?.kind === 'close') parser.at += 1;
  else parser.faults.push(searchFault('search.parenthesis-open', open, '('));
  return inside;
}

/** Superfluous parentheses do no harm, but a wall of them is not worth a stack. */
const deepest = 20;

function faulty(parser: Parser, code: 'search.side-missing' | 'search.too-deep', place: SearchPlace, what: string) {
  parser.faults.push(searchFault(code, place, what));
  return null;
}

function wordsCondition(text: string, quoted: boolean): Condition | null {
  if (wordsIn(text).length === 0) return null;
  const value = quoted ? `"${text.replaceAll('"', ' ').trim()}"` : text;
  return { field: 'words', op: 'contains', values: [value.slice(0, 500)] };
}

/** One part stands for itself, parts of the same join lie side by side. */
function joined(join: 'all' | 'any', parts: readonly ConditionTree[]): ConditionTree {
  if (parts.length === 1 && parts[0]) return parts[0];
  const flat = parts.flatMap((part) => (join in part ? (part as Record<typeof join, ConditionTree[]>)[join] : [part]));
  return join === 'all' ? { all: flat } : { any: flat };
}

const contraries: Partial<Record<Condition['op'], Condition['op']>> = {
  is: 'is-not',
  'is-not': 'is',
  contains: 'contains-not',
  'contains-not': 'contains',
};

function contrary(tree: ConditionTree): ConditionTree {
  if ('none' in tree) return joined('any', tree.none);
  if ('any' in tree) return { none: tree.any };
  if ('all' in tree) return { none: [tree] };
  if (typeof tree.values[0] === 'boolean') return { ...tree, values: [!tree.values[0]] };
  const op = contraries[tree.op];
  return op ? { ...tree, op } : { none: [tree] };
}

function depthOf(tree: ConditionTree): number {
  const parts = 'all' in tree ? tree.all : 'any' in tree ? tree.any : 'none' in tree ? tree.none : null;
  return parts ? 1 + Math.max(0, ...parts.map(depthOf)) : 0;
}
