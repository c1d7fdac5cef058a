import { type Condition, type ConditionOp, changeOps, type FieldKind, opsOfKind } from '../../contract/conditions.ts';

/** An operator as people choose it: `empty` and `filled` stand for `is nothing` and `is not nothing`. */
export type AskedOp = ConditionOp | 'empty' | 'filled';

/** What can be chosen for a kind of field. Choices offer nothing among their values, and a flag is only asked one way. */
export function opChoices(kind: FieldKind, changes: boolean): readonly AskedOp[] {
  const emptiness: readonly AskedOp[] =
    kind === 'flag' || kind === 'choice' || kind === 'words' ? [] : ['empty', 'filled'];
  return [...opsOfKind[kind], ...emptiness, ...(changes ? changeOps : [])];
}

/** What was chosen for a condition. */
export function askedOp({ op, values }: Condition, kind: FieldKind): AskedOp {
  const isNothing = values.length === 1 && values[0] === null && kind !== 'choice';
  if (isNothing && op === 'is') return 'empty';
  return isNothing && op === 'is-not' ? 'filled' : op;
}

/** The condition asked another way; the values stay where they still fit. */
export function withOp(one: Condition, op: AskedOp): Condition {
  if (op === 'empty' || op === 'filled') return { ...one, op: op === 'empty' ? 'is' : 'is-not', values: [null] };
  if (op === 'changed') return { ...one, op, values: [] };
  const takesNothing = op === 'is' || op === 'is-not' || op === 'changed-from' || op === 'changed-to';
  const lonely = one.values.length === 1;
  return { ...one, op, values: one.values.filter((value) => value !== null || (takesNothing && !lonely)) };
}
