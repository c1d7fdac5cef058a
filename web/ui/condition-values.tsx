import { MultiSelect, NumberInput, SegmentedControl, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Condition, type ConditionValue, type FieldKind, fieldContract } from '../../contract/conditions.ts';
import { ConditionFound } from './condition-found.tsx';
import type { Asked } from './condition-group.tsx';
import { ConditionMoment } from './condition-moment.tsx';
import { askedOp } from './condition-ops.ts';
import { ConditionTags } from './condition-tags.tsx';
import { idsOf, isSearched, useNamedChoices } from './use-condition-names.ts';

export type ValuesProps = {
  one: Condition;
  kind: FieldKind;
  change: (values: ConditionValue[]) => void;
  asked: Asked;
};

/** The control for the values of a question, after the kind of its field. */
export function ConditionValues(props: ValuesProps) {
  const { t } = useTranslation();
  const { one, kind, change } = props;
  const op = askedOp(one, kind);
  if (op === 'empty' || op === 'filled' || op === 'changed') return null;
  const texts = one.values.filter((value) => typeof value === 'string');
  if (kind === 'flag')
    return (
      <SegmentedControl
        aria-label={t('conditions:valueLabel')}
        size="xs"
        data={[
          { value: 'true', label: t('forms:yes') },
          { value: 'false', label: t('forms:no') },
        ]}
        value={String(one.values[0] ?? true)}
        onChange={(value) => change([value === 'true'])}
      />
    );
  if (kind === 'number')
    return (
      <NumberInput
        aria-label={t('conditions:valueLabel')}
        value={typeof one.values[0] === 'number' ? one.values[0] : ''}
        onChange={(value) => change(typeof value === 'number' ? [value] : [])}
        hideControls
      />
    );
  if (kind === 'instant' || kind === 'date') return <ConditionMoment {...props} />;
  if (one.field === 'tag') return <ConditionTags values={texts} change={change} />;
  if (kind === 'text' || kind === 'words')
    return (
      <TagsInput
        aria-label={t('conditions:valueLabel')}
        placeholder={texts.length === 0 ? t('conditions:textHint') : ''}
        value={texts}
        onChange={change}
        acceptValueOnBlur
      />
    );
  const ids = idsOf(one.field);
  return isSearched(ids) ? <ConditionFound {...props} ids={ids} /> : <ListedValues {...props} />;
}

/** Values as a control can hold them, since it only knows text. */
const written = (value: ConditionValue) => JSON.stringify(value);
const always: readonly string[] = ['status', 'channel', 'requester'];

/** Some of a list: fixed options, agents, teams, brands, or the options of a custom field. */
function ListedValues({ one, kind, change, asked }: ValuesProps) {
  const { t } = useTranslation();
  const { words } = asked;
  const ids = idsOf(one.field);
  const named = useNamedChoices(ids).map((each): ConditionValue => each.id);
  const mayBeNothing = kind === 'choice' && !always.includes(one.field);
  const offered: ConditionValue[] = [
    ...(ids === 'agent' && asked.place === 'view' ? ['me'] : []),
    ...(mayBeNothing ? [null] : []),
    ...(ids ? named : optionsOf(one.field, asked)),
  ];
  const lost = one.values.filter((value) => !offered.includes(value));
  return (
    <MultiSelect
      aria-label={t('conditions:valueLabel')}
      placeholder={one.values.length === 0 ? t('conditions:valueHint') : ''}
      data={[...offered, ...lost].map((value) => ({ value: written(value), label: words.value(one.field, value) }))}
      value={one.values.map(written)}
      onChange={(values) => change(values.map((value) => JSON.parse(value) as ConditionValue))}
      searchable
      nothingFoundMessage={t('forms:nothingFound')}
    />
  );
}

function optionsOf(field: string, { words }: Asked): readonly string[] {
  const custom = words.fields.find((each) => `cf.${each.key}` === field);
  if (custom) return custom.options;
  return fieldContract(field)?.options ?? [];
}
