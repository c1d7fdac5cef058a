import type { ChangeKind, FoundCondition, Heard, Why } from '../../../contract/automation.ts';
import type { Condition, ConditionTree } from '../../../contract/conditions.ts';
import { type ConditionChanges, type ConditionFacts, conditionsHold } from '../../../contract/conditions-hold.ts';
import type { ResolvedCondition, ResolvedTree } from '../../../contract/resolve-conditions.ts';

/** One change of one ticket, as rules look at it. */
export type TicketChangeFacts = {
  kinds: readonly ChangeKind[];
  by: 'customer' | 'agent' | 'system';
  /** The words of the messages written in it, lower case. */
  said: string;
  facts: ConditionFacts;
  before: ConditionChanges;
};

/** Whether a change is one that the rule listens to; says which kinds and words. Null when it is not. */
export function hears(
  heard: Heard,
  change: Pick<TicketChangeFacts, 'kinds' | 'by' | 'said'>,
): Omit<Why, 'conditions'> | null {
  const kinds = heard.kinds.filter((kind) => change.kinds.includes(kind));
  if (heard.kinds.length > 0 && kinds.length === 0) return null;
  if (heard.by.length > 0 && !heard.by.includes(change.by)) return null;
  const words = heard.words.filter((word) => change.said.includes(word.toLowerCase()));
  if (heard.words.length > 0 && words.length === 0) return null;
  return { kinds: heard.kinds.length > 0 ? kinds : [...change.kinds], by: change.by, words };
}

/** Every single condition with what the ticket held, so that a person sees why they hold together. */
export function foundConditions(
  tree: ResolvedTree,
  asWritten: readonly { values: FoundCondition['values'] }[],
  facts: ConditionFacts,
  before: ConditionChanges = {},
): FoundCondition[] {
  return leavesOf(tree).map((leaf, at) => ({
    field: leaf.field,
    op: leaf.op,
    values: asWritten[at]?.values ?? leaf.values,
    holds: conditionsHold(leaf, facts, before),
    value: facts[leaf.field] ?? null,
    ...(Object.hasOwn(before, leaf.field) && { before: before[leaf.field] ?? null }),
  }));
}

type Tree = ConditionTree | ResolvedTree;

/** The single conditions of a tree, in the order they are written. */
export function leavesOf(tree: ResolvedTree): ResolvedCondition[];
export function leavesOf(tree: ConditionTree): Condition[];
export function leavesOf(tree: Tree): Condition[] {
  if ('all' in tree) return tree.all.flatMap((part) => leavesOf(part));
  if ('any' in tree) return tree.any.flatMap((part) => leavesOf(part));
  if ('none' in tree) return tree.none.flatMap((part) => leavesOf(part));
  return [tree];
}
