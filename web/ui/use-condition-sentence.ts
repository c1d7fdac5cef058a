import type { ConditionTree } from '../../contract/conditions.ts';
import { questionsOf } from './condition-parts.ts';
import { conditionSentence } from './condition-sentence.ts';
import { useConditionNames } from './use-condition-names.ts';
import { useConditionWords } from './use-condition-words.ts';

/** Conditions as a sentence in the reader's language, with the names of who and what they are about. */
export function useConditionSentence(tree: ConditionTree): string {
  return conditionSentence(tree, useConditionWords(useConditionNames(questionsOf(tree))));
}
