import { useTranslation } from 'react-i18next';
import type { FoundCondition, Why } from '../../contract/automation.ts';
import type { Condition, ConditionValue } from '../../contract/conditions.ts';
import { conditionSentence } from '../ui/condition-sentence.ts';
import { Fold } from '../ui/fold.tsx';
import { useConditionNames } from '../ui/use-condition-names.ts';
import { useConditionWords } from '../ui/use-condition-words.ts';
import css from './firing-item.module.css';

/** Why a rule fired: what happened, and each condition with what the ticket held. */
export function WhyList({ why }: { why: Why }) {
  const { t } = useTranslation();
  const lines = useWhyLines(why);
  if (lines.length === 0) return null;
  return (
    <Fold label={t('automation:firings.why')}>
      <ul className={css.why}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Fold>
  );
}

function useWhyLines({ kinds, by, words: said, conditions }: Why): string[] {
  const { t } = useTranslation();
  const named = useConditionNames(
    conditions.map(({ field, values, value, before }) => ({
      field,
      values: [...values, ...plain(value), ...plain(before)],
    })),
  );
  const words = useConditionWords(named);
  const what = kinds.map((kind) => t(`automation:heard.kind.${kind}`));
  const shown = (field: string, value: unknown) =>
    Array.isArray(value)
      ? value.length === 0
        ? words.value(field, null)
        : words.list(value.map(String), 'and')
      : words.value(field, (value ?? null) as ConditionValue);
  const found = (one: FoundCondition) => {
    const sentence = conditionSentence(one as Condition, words);
    const held = t(one.holds ? 'automation:firings.held' : 'automation:firings.heldNot', {
      value: shown(one.field, one.value),
    });
    const before =
      one.before === undefined ? '' : `, ${t('automation:firings.before', { value: shown(one.field, one.before) })}`;
    return `${sentence} (${held}${before})`;
  };
  return [
    ...(what.length > 0 ? [t('automation:firings.because', { what: words.list(what, 'and') })] : []),
    ...(by ? [t('automation:firings.by', { who: t(`automation:heard.author.${by}`) })] : []),
    ...(said.length > 0 ? [t('automation:firings.said', { words: words.list(said, 'and') })] : []),
    ...conditions.map(found),
  ];
}

function plain(value: unknown): ConditionValue[] {
  return typeof value === 'number' || typeof value === 'string' ? [value] : [];
}
