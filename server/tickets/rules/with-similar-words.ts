import type { ConditionTree } from '../../../contract/conditions.ts';

/** A query that also finds what resembles its words: each word has the others beside it as alternatives. */
export function withSimilarWords(tree: ConditionTree, similar: ReadonlyMap<string, readonly string[]>): ConditionTree {
  if ('all' in tree) return { all: tree.all.map((part) => withSimilarWords(part, similar)) };
  if ('any' in tree) return { any: tree.any.map((part) => withSimilarWords(part, similar)) };
  if ('none' in tree || tree.field !== 'words' || tree.op !== 'contains') return tree;
  return { ...tree, values: tree.values.flatMap((value) => [value, ...(similar.get(String(value)) ?? [])]) };
}
