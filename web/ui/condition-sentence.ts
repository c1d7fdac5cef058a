import { type Condition, type ConditionTree, changeOps } from '../../contract/conditions.ts';
import { distanceOf } from './condition-moments.ts';
import { groupOf, isCondition } from './condition-parts.ts';
import type { ConditionWords } from './use-condition-words.ts';

/** Conditions as one would say them: `Status is New or Open and Wait began more than 4 hours ago`. */
export function conditionSentence(tree: ConditionTree, words: ConditionWords): string {
  return isCondition(tree) ? questionWords(tree, words) : groupWords(tree, words, true);
}

function groupWords(tree: ConditionTree, words: ConditionWords, outermost: boolean): string {
  const { t } = words;
  const { join, parts } = groupOf(tree);
  if (parts.length === 0) return join === 'any' ? t('conditions:sentence.no') : t('conditions:sentence.every');
  const said = parts.map((part) =>
    isCondition(part) ? questionWords(part, words) : groupWords(part, words, parts.length === 1 && outermost),
  );
  const key = join === 'all' ? 'conditions:sentence.and' : 'conditions:sentence.or';
  const inside = said.reduce((before, after) => t(key, { before, after }));
  if (join === 'none') return t('conditions:sentence.none', { inside });
  return outermost || parts.length === 1 ? inside : t('conditions:sentence.group', { inside });
}

function questionWords(one: Condition, words: ConditionWords): string {
  const { t } = words;
  const { field, op, values } = one;
  const kind = words.kind(field) ?? 'choice';
  const name = words.field(field);
  if (kind === 'flag' && op === 'is') return flagWords(one, words);
  const short = (key: string) => t('conditions:sentence.short', { field: name, op: t(key) });
  if (op === 'changed') return short('conditions:op.changed');
  const [only] = values;
  if (kind !== 'choice' && values.length === 1 && only === null && (op === 'is' || op === 'is-not'))
    return short(op === 'is' ? 'conditions:op.empty' : 'conditions:op.filled');
  const when = kind === 'instant' && typeof only === 'string' ? distanceWords(op, only, t) : null;
  if (when) return t('conditions:sentence.moment', { field: name, when });
  return t('conditions:sentence.one', {
    field: name,
    op: t(changeOps.includes(op) ? `conditions:op.${op}` : `conditions:op.${kind}.${op}`),
    values: words.list(
      values.map((value) => words.value(field, value)),
      op === 'has-all' ? 'and' : 'or',
    ),
  });
}

function flagWords({ field, values }: Condition, words: ConditionWords): string {
  const which = values.includes(true) ? 'yes' : 'no';
  if (field.startsWith('cf.')) return words.t(`conditions:flag.own.${which}`, { field: words.field(field) });
  return words.t(`conditions:flag.${field}.${which}`);
}

/** `more than 3 days ago` instead of `is before 3 days ago`; null where a comparison says nothing of the kind. */
function distanceWords(op: Condition['op'], text: string, t: ConditionWords['t']): string | null {
  const distance = distanceOf(text);
  if (!distance) return null;
  const earlier = op === 'less' || op === 'at-most';
  if (!earlier && op !== 'more' && op !== 'at-least') return null;
  const time = t(`conditions:moment.count.${distance.unit}`, { count: distance.amount });
  if (distance.way === 'ago') return t(earlier ? 'conditions:moment.longAgo' : 'conditions:moment.lately', { time });
  return t(earlier ? 'conditions:moment.soon' : 'conditions:moment.farAhead', { time });
}
