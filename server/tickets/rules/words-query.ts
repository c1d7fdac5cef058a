import type { ConditionValue } from '../../../contract/conditions.ts';
import type { ResolvedCondition, ResolvedTree } from '../../../contract/resolve-conditions.ts';
import { wordsIn } from '../../../contract/search-words.ts';

type Words = Pick<ResolvedCondition, 'op' | 'values'>;

/** Up to here a beginning would find half the dictionary. */
const shortest = 3;

/**
 * A word as `to_tsquery` asks for it: what begins so, or in quotes exactly these words in a row. Letters and digits alone get in, so
 * that nothing of the query language can be written by whoever searches. Empty where there is no word.
 */
export function queryOfValue(value: ConditionValue): string {
  const text = String(value);
  const words = wordsIn(text);
  const last = words.at(-1) ?? '';
  const begins = !text.startsWith('"') && last.length >= shortest ? ':*' : '';
  const row = words.map((word, at) => `'${word}'${at === words.length - 1 ? begins : ''}`).join(' <-> ');
  return words.length > 1 ? `(${row})` : row;
}

/** Conditions on words as one query; the values of each are alternatives, `-not` denies them all. */
export function queryOfWords(conditions: readonly Words[], join: 'and' | 'or'): string {
  const each = conditions.flatMap(({ op, values }) => {
    const any = values.map(queryOfValue).filter(Boolean).join(' | ');
    return any === '' ? [] : [`${op === 'contains-not' ? '!' : ''}(${any})`];
  });
  return each.join(join === 'and' ? ' & ' : ' | ');
}

/**
 * Parts the conditions that the index of words answers in one look from all others. What was not said joins what was (`a & !b`);
 * alone it would read the whole index, and stays with the others.
 */
export function partedWords<T extends ResolvedTree>(
  parts: readonly T[],
  join: 'and' | 'or',
): { said: string; others: T[] } {
  const isWords = (part: T) => 'field' in part && part.kind === 'words';
  const contains = parts.filter((part) => isWords(part) && (part as ResolvedCondition).op === 'contains');
  if (contains.length === 0) return { said: '', others: [...parts] };
  const together = join === 'and' ? parts.filter(isWords) : contains;
  return {
    said: queryOfWords(together as unknown as Words[], join),
    others: parts.filter((part) => !together.includes(part)),
  };
}
