import { MultiSelect, Select, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formFaults, optionsOf } from '../../contract/form-faults.ts';
import type { FormField } from '../../contract/forms.ts';
import type { CustomField } from '../../contract/settings.ts';
import { useCustomFields } from '../ui/custom-fields.ts';
import { useFormFieldWords } from '../ui/use-form-field-words.ts';
import css from './form-field-list.module.css';

type Props = { field: FormField; fields: readonly FormField[]; change: (field: FormField) => void };
type Value = string | number | boolean;

/** When a field is shown: always, or while another field of the form has one of some values. Circles are not offered. */
export function ShownWhen({ field, fields, change }: Props) {
  const { t } = useTranslation();
  const words = useFormFieldWords();
  const own = useCustomFields('ticket');
  const label = words(field.field);
  const firstValue = (on: string): Value => optionsOf(on, own)?.[0] ?? '';
  const hanging = (on: string): FormField => ({ ...field, shownWhen: { field: on, values: [firstValue(on)] } });
  const free = (on: string) => {
    const tried = fields.map((each) => (each.field === field.field ? hanging(on) : each));
    return !formFaults(tried, own).some((fault) => fault.code === 'form.circle');
  };
  const offered = fields.filter(({ field: on }) => on !== field.field && mayDecide(on, own) && free(on));
  if (offered.length === 0 && !field.shownWhen) return null;
  return (
    <div className={css.when}>
      <Select
        size="xs"
        w={200}
        aria-label={t('work:forms.shownOf', { label })}
        allowDeselect={false}
        data={[
          { value: '', label: t('work:forms.shownAlways') },
          ...offered.map((each) => ({
            value: each.field,
            label: t('work:forms.shownWhen', { label: words(each.field) }),
          })),
        ]}
        value={field.shownWhen?.field ?? ''}
        onChange={(on) => change(on ? hanging(on) : { ...field, shownWhen: null })}
      />
      {field.shownWhen ? <Values field={field} when={field.shownWhen} change={change} /> : null}
    </div>
  );
}

const deciding: readonly CustomField['type'][] = ['dropdown', 'multi-select', 'checkbox', 'text'];

/** Days, hands and numbers have too many values to hang something on. */
function mayDecide(field: string, own: readonly CustomField[]): boolean {
  if (!field.startsWith('cf.')) return ['priority', 'type', 'tag'].includes(field);
  const type = own.find((each) => `cf.${each.key}` === field)?.type;
  return type !== undefined && deciding.includes(type);
}

type ValuesProps = { field: FormField; when: NonNullable<FormField['shownWhen']>; change: (field: FormField) => void };

function Values({ field, when, change }: ValuesProps) {
  const { t } = useTranslation();
  const own = useCustomFields('ticket');
  const options = optionsOf(when.field, own);
  const aria = t('work:forms.valuesOf');
  const set = (values: Value[]) => {
    if (values.length > 0) change({ ...field, shownWhen: { ...when, values } });
  };
  const worded = (value: Value) => {
    if (typeof value === 'boolean') return t(value ? 'forms:yes' : 'forms:no');
    return when.field.startsWith('cf.') ? String(value) : t(`tickets:${when.field}.${value}`);
  };
  if (!options)
    return (
      <TagsInput
        size="xs"
        w={260}
        aria-label={aria}
        value={when.values.map(String).filter(Boolean)}
        onChange={set}
        acceptValueOnBlur
      />
    );
  return (
    <MultiSelect
      size="xs"
      w={260}
      aria-label={aria}
      data={options.map((value) => ({ value: JSON.stringify(value), label: worded(value) }))}
      value={when.values.map((value) => JSON.stringify(value))}
      onChange={(values) => set(values.map((value) => JSON.parse(value) as Value))}
    />
  );
}
