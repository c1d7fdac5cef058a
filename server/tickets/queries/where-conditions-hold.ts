import { type RawBuilder, sql } from 'kysely';
import type { ConditionOp, ConditionValue } from '../../../contract/conditions.ts';
import type { Span } from '../../../contract/moments.ts';
import type { ResolvedCondition, ResolvedTree } from '../../../contract/resolve-conditions.ts';
import { partedWords, queryOfWords } from '../rules/words-query.ts';
import { columnOf } from './condition-columns.ts';

type Where = RawBuilder<boolean>;

/**
 * The where-clause of conditions, over a query that has `tickets` in it. Says of every ticket what `conditionsHold` says of its
 * facts; a plain comparison stays plain, so that indexes serve it. `meId` is who looks, 0 for nobody.
 */
export function whereConditionsHold(tree: ResolvedTree, meId: number): Where {
  if ('all' in tree) return joined(tree.all, meId, 'and', 'true');
  if ('any' in tree) return joined(tree.any, meId, 'or', 'false');
  if ('none' in tree) return not(joined(tree.none, meId, 'or', 'false'));
  if (tree.op.startsWith('changed')) return sql`false`;
  return asked(tree, columnOf(tree, meId));
}

function joined(parts: readonly ResolvedTree[], meId: number, word: 'and' | 'or', empty: 'true' | 'false'): Where {
  if (parts.length === 0) return sql.raw(empty);
  const { said, others } = partedWords(parts, word);
  const each = others.map((part) => whereConditionsHold(part, meId));
  if (said !== '') each.unshift(wordsFound(said));
  return sql`(${sql.join(each, sql.raw(` ${word} `))})`;
}

/** By the index of words; those that were said and those that were not in one look. */
function wordsFound(query: string): Where {
  return sql`tickets.id in (select ticket_id from ticket_words where words @@ ${tsquery(query)})`;
}

/** A query for the index, in the words' own form. */
export function tsquery(query: string): RawBuilder<unknown> {
  return sql`to_tsquery('public.words', ${query})`;
}

const not = (where: Where): Where => sql`not coalesce(${where}, false)`;

function asked(one: ResolvedCondition, column: RawBuilder<unknown>): Where {
  const { op, values } = one;
  if (one.kind === 'words')
    return op === 'contains'
      ? wordsFound(queryOfWords([{ ...one, op: 'contains' }], 'and'))
      : sql`not coalesce(${column} @@ ${tsquery(queryOfWords([{ ...one, op: 'contains' }], 'and'))}, false)`;
  if (op === 'is') return equals(one, column);
  if (op === 'is-not') return not(equals(one, column));
  if (op === 'contains') return contains(column, values);
  if (op === 'contains-not') return not(contains(column, values));
  if (op === 'has-all') return and(values.map((value) => has(column, [value])));
  const [span] = one.spans;
  if (one.kind === 'instant') return span ? placed(op, column, span) : sql`false`;
  const type = sql.raw(one.kind === 'number' ? 'numeric' : 'text');
  return sql`${column} ${sql.raw(signs[op] ?? '=')} ${values[0]}::${type}`;
}

const signs: Partial<Record<ConditionOp, string>> = { less: '<', more: '>', 'at-least': '>=', 'at-most': '<=' };

function equals(one: ResolvedCondition, column: RawBuilder<unknown>): Where {
  const { kind, values, spans } = one;
  if (kind === 'set') return has(column, values);
  if (kind === 'flag') return or(values.map((value) => (value ? sql`${column}` : sql`not coalesce(${column}, false)`)));
  const nothing = values.includes(null)
    ? [kind === 'text' ? sql<boolean>`coalesce(${column}, '') = ''` : sql<boolean>`${column} is null`]
    : [];
  if (kind === 'instant')
    return or([...nothing, ...spans.flatMap((span) => (span ? [placed('is', column, span)] : []))]);
  const some = values.filter((value) => value !== null && value !== '');
  if (some.length === 0) return or(nothing);
  if (kind === 'text')
    return or([...nothing, sql`lower(${column}) = any(${some.map((value) => String(value).toLowerCase())})`]);
  const type = sql.raw(kind === 'number' ? '::numeric[]' : '');
  return or([...nothing, sql`${column} = any(${some}${type})`]);
}

function has(column: RawBuilder<unknown>, values: readonly ConditionValue[]): Where {
  const some = values.filter((value) => value !== null).map(String);
  const nothing = values.includes(null) ? [sql<boolean>`coalesce(cardinality(${column}), 0) = 0`] : [];
  return or([...nothing, ...(some.length > 0 ? [sql<boolean>`${column} && ${some}::text[]`] : [])]);
}

function contains(column: RawBuilder<unknown>, values: readonly ConditionValue[]): Where {
  const some = values.filter((value) => value !== null && value !== '');
  return or(some.map((value) => sql`${column} ilike ${`%${String(value).replace(/[\\%_]/g, '\\$&')}%`}`));
}

function placed(op: ConditionOp, column: RawBuilder<unknown>, { from, to }: Span): Where {
  const begin = new Date(from);
  const end = new Date(to);
  if (op === 'less') return sql`${column} < ${begin}`;
  if (op === 'at-least') return sql`${column} >= ${begin}`;
  if (op === 'more') return sql`${column} >= ${end}`;
  if (op === 'at-most') return sql`${column} < ${end}`;
  return sql`(${column} >= ${begin} and ${column} < ${end})`;
}

const or = (parts: readonly Where[]): Where =>
  parts.length > 0 ? sql`(${sql.join([...parts], sql` or `)})` : sql`false`;
const and = (parts: readonly Where[]): Where =>
  parts.length > 0 ? sql`(${sql.join([...parts], sql` and `)})` : sql`true`;
