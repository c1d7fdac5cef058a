import type { ConditionOp, ConditionValue } from './conditions.ts';
import type { Span } from './moments.ts';
import type { ResolvedCondition, ResolvedTree } from './resolve-conditions.ts';

/** What a ticket holds, by condition field; `cf.<key>` for custom fields. Instants are ISO 8601, sets lists of lower-case words. */
export type ConditionFacts = Readonly<Record<string, string | number | boolean | null | readonly string[] | undefined>>;
/** What a change was made from, by field; only fields that changed. */
export type ConditionChanges = Readonly<Record<string, ConditionFacts[string]>>;

/**
 * Whether conditions hold for a ticket. Nothing is neither less nor more than anything, contains nothing, and is only `is
 * nothing`; every `-not` is the exact contrary. `changed…` look at `before`, what the fields held that just changed.
 */
export function conditionsHold(tree: ResolvedTree, facts: ConditionFacts, before: ConditionChanges = {}): boolean {
  if ('all' in tree) return tree.all.every((part) => conditionsHold(part, facts, before));
  if ('any' in tree) return tree.any.some((part) => conditionsHold(part, facts, before));
  if ('none' in tree) return !tree.none.some((part) => conditionsHold(part, facts, before));
  const isChange = tree.op.startsWith('changed');
  if (isChange && !Object.hasOwn(before, tree.field)) return false;
  if (tree.op === 'changed') return true;
  if (tree.op === 'changed-from') return equals(tree, before[tree.field]);
  return asked(tree, facts[tree.field], tree.op === 'changed-to' ? 'is' : tree.op);
}

function asked(one: ResolvedCondition, fact: ConditionFacts[string], op: ConditionOp): boolean {
  if (op === 'is') return equals(one, fact);
  if (op === 'is-not') return !equals(one, fact);
  if (op === 'contains') return contains(one.values, fact);
  if (op === 'contains-not') return !contains(one.values, fact);
  if (op === 'has-all') return one.values.every((value) => has(fact, value));
  if (fact === null || fact === undefined) return false;
  const [span] = one.spans;
  if (one.kind === 'instant') return span ? placed(op, Date.parse(String(fact)), span) : false;
  return ordered(op, fact as string | number, one.values[0] as string | number);
}

function equals(one: ResolvedCondition, fact: ConditionFacts[string]): boolean {
  if (one.kind === 'set') return one.values.some((value) => has(fact, value));
  if (fact === null || fact === undefined || fact === '')
    return one.kind === 'flag' ? one.values.includes(false) : one.values.includes(null);
  if (one.kind === 'instant')
    return one.spans.some((span) => span !== null && placed('is', Date.parse(String(fact)), span));
  if (one.kind === 'text') {
    const lower = String(fact).toLowerCase();
    return one.values.some((value) => value !== null && String(value).toLowerCase() === lower);
  }
  return one.values.includes(fact as ConditionValue);
}

function has(fact: ConditionFacts[string], value: ConditionValue): boolean {
  const held = Array.isArray(fact) ? (fact as readonly string[]) : [];
  return value === null ? held.length === 0 : held.some((each) => each.toLowerCase() === value);
}

function contains(values: readonly ConditionValue[], fact: ConditionFacts[string]): boolean {
  const lower = String(fact ?? '').toLowerCase();
  return values.some((value) => value !== null && value !== '' && lower.includes(String(value).toLowerCase()));
}

function placed(op: ConditionOp, at: number, { from, to }: Span): boolean {
  if (op === 'less') return at < from;
  if (op === 'at-least') return at >= from;
  if (op === 'more') return at >= to;
  if (op === 'at-most') return at < to;
  return at >= from && at < to;
}

function ordered<T extends string | number>(op: ConditionOp, fact: T, value: T): boolean {
  if (op === 'less') return fact < value;
  if (op === 'more') return fact > value;
  if (op === 'at-least') return fact >= value;
  return fact <= value;
}
