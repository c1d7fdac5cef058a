import type { Condition, ConditionTree } from '../../contract/conditions.ts';

export type Join = 'all' | 'any' | 'none';
export const joins: readonly Join[] = ['all', 'any', 'none'];

/** A group of conditions as the builder edits it: how its parts are joined, and the parts. */
export type Group = { join: Join; parts: readonly ConditionTree[] };

/** The group that a tree is; a lone condition becomes a group of one. */
export function groupOf(tree: ConditionTree): Group {
  for (const join of joins) if (join in tree) return { join, parts: (tree as Record<Join, ConditionTree[]>)[join] };
  return { join: 'all', parts: [tree] };
}

/** The tree that a group is. */
export function treeOf({ join, parts }: Group): ConditionTree {
  const list = [...parts];
  if (join === 'all') return { all: list };
  return join === 'any' ? { any: list } : { none: list };
}

/** Whether a part of a tree is one question and no group. */
export function isCondition(part: ConditionTree): part is Condition {
  return 'field' in part;
}

/** Every question of a tree, in order. */
export function questionsOf(tree: ConditionTree): Condition[] {
  return isCondition(tree) ? [tree] : groupOf(tree).parts.flatMap(questionsOf);
}
