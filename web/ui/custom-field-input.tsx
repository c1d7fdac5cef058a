import { Checkbox, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomField, CustomValues } from '../../contract/settings.ts';

type Value = CustomValues[string];
type Props = { field: CustomField; value: Value | undefined; change: (value: Value) => void; error?: ReactNode };

/** The control for a custom field, after its type. An emptied control says null, which clears the value. */
export function CustomFieldInput({ field, value, change, error }: Props) {
  const { t } = useTranslation();
  const common = { label: field.label, error };
  const clears = { clearable: true, clearButtonProps: { 'aria-label': t('forms:clear') } };
  const text = typeof value === 'string' ? value : '';
  switch (field.type) {
    case 'checkbox':
      return (
        <Checkbox {...common} checked={value === true} onChange={(event) => change(event.currentTarget.checked)} />
      );
    case 'dropdown':
      return <Select {...common} data={field.options} value={text || null} onChange={change} {...clears} searchable />;
    case 'multi-select':
      return (
        <MultiSelect
          {...common}
          data={field.options}
          value={Array.isArray(value) ? value : []}
          onChange={change}
          searchable
        />
      );
    case 'number':
    case 'decimal':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => change(typeof next === 'number' ? next : null)}
          allowDecimal={field.type === 'decimal'}
          hideControls
        />
      );
    case 'date':
      return <DateInput {...common} value={text || null} onChange={change} {...clears} valueFormat="D MMM YYYY" />;
    case 'multi-line':
      return (
        <Textarea
          {...common}
          value={text}
          onChange={(event) => change(event.currentTarget.value || null)}
          autosize
          minRows={2}
          maxRows={8}
          dir="auto"
        />
      );
    default:
      return (
        <TextInput
          {...common}
          value={text}
          onChange={(event) => change(event.currentTarget.value || null)}
          dir="auto"
        />
      );
  }
}
