import {
  type Condition,
  type ConditionTree,
  type ConditionValue,
  fieldContract,
} from '../../../contract/conditions.ts';
import type { ResolvedTree } from '../../../contract/resolve-conditions.ts';

const live: readonly ConditionValue[] = ['new', 'open', 'pending', 'on-hold'];
const done: readonly ConditionValue[] = ['solved', 'closed'];

/** Whether conditions can only hold for tickets that are being worked on, so that nobody need look at the many that are done. */
export function onlyLive(tree: ConditionTree): boolean {
  if ('all' in tree) return tree.all.some(onlyLive);
  if ('any' in tree) return tree.any.every(onlyLive);
  if ('none' in tree) return coversDone(tree.none);
  if (tree.field !== 'status') return false;
  if (tree.op === 'is') return tree.values.every((value) => live.includes(value));
  return tree.op === 'is-not' && done.every((value) => tree.values.includes(value));
}

/** `none` of these leaves nothing that is done: what they ask for includes every status that is. */
function coversDone(parts: readonly ConditionTree[]): boolean {
  const excluded = parts.flatMap((part) =>
    'field' in part && part.field === 'status' && part.op === 'is' ? part.values : [],
  );
  return done.every((value) => excluded.includes(value));
}

/** Whether conditions can only hold for tickets of one agent, of which an index knows the few. */
export function onlyOfAgent(tree: ConditionTree): boolean {
  if ('all' in tree) return tree.all.some(onlyOfAgent);
  return (
    'field' in tree && tree.field === 'assignee' && tree.op === 'is' && tree.values.every((value) => value !== null)
  );
}

/** The same conditions among tickets of which it is known that they are being worked on: what asks for just that is left out. */
export function amongLive<T extends ConditionTree | ResolvedTree>(tree: T): T {
  if (!('all' in tree)) return tree;
  const asksForIt = (part: ConditionTree | ResolvedTree) =>
    'field' in part && part.field === 'status' && part.op === 'is' && live.every((each) => part.values.includes(each));
  return { all: tree.all.filter((part) => !asksForIt(part)) } as T;
}

/** Whether conditions speak of a field anywhere. */
export function mentions(tree: ConditionTree, field: string): boolean {
  return questions(tree).some((one) => one.field === field);
}

/** Whether the answer depends on who looks: `me`, what they have read, what they follow. */
export function dependsOnReader(tree: ConditionTree): boolean {
  return questions(tree).some(
    ({ field, values }) =>
      fieldContract(field)?.readerOnly || (fieldContract(field)?.ids === 'agent' && values.includes('me')),
  );
}

/** Whether the answer changes as time goes by, without anything happening. */
export function dependsOnTime(tree: ConditionTree): boolean {
  return holdsText(tree, /^[+-]\d+[a-z]+$/);
}

/** Whether the answer depends on when the reader's days begin. */
export function dependsOnDays(tree: ConditionTree): boolean {
  return holdsText(tree, /^\d{4}-\d\d-\d\d$/);
}

function holdsText(tree: ConditionTree, like: RegExp): boolean {
  return questions(tree).some(({ values }) => values.some((value) => typeof value === 'string' && like.test(value)));
}

function questions(tree: ConditionTree): Condition[] {
  if ('all' in tree) return tree.all.flatMap(questions);
  if ('any' in tree) return tree.any.flatMap(questions);
  return 'none' in tree ? tree.none.flatMap(questions) : [tree];
}
