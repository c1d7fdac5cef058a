import { useTranslation } from 'react-i18next';
import type { ConditionPlace, ConditionTree } from '../../contract/conditions.ts';
import type { RefusedField } from '../../contract/refusals.ts';
import { ConditionGroup } from './condition-group.tsx';
import { groupOf, questionsOf, treeOf } from './condition-parts.ts';
import { useConditionNames } from './use-condition-names.ts';
import { useConditionWords } from './use-condition-words.ts';

type Props = {
  value: ConditionTree;
  onChange: (tree: ConditionTree) => void;
  /** What the server refused; `path` says under which name the conditions were sent. */
  faults?: readonly RefusedField[];
  /** `body.conditions` unless said otherwise. */
  path?: string;
  place: ConditionPlace;
  /** Offers also what looks at the change itself; for triggers. */
  changes?: boolean;
  label?: string;
};

/** Builds conditions over tickets: questions in groups that hold all, any or none of them, three deep. */
export function ConditionBuilder({ value, onChange, faults = [], path = 'body.conditions', ...rest }: Props) {
  const { t } = useTranslation();
  const words = useConditionWords(useConditionNames(questionsOf(value)));
  const asked = { place: rest.place, changes: rest.changes ?? false, words, faults };
  return (
    <ConditionGroup
      group={groupOf(value)}
      change={(group) => onChange(treeOf(group))}
      asked={asked}
      at={{ path, depth: 1, label: rest.label ?? t('conditions:label') }}
    />
  );
}
