import { Checkbox, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomField, CustomValues } from '../../contract/settings.ts';

type Value = CustomValues[string];
type Props = { field: CustomField; value: Value; disabled?: boolean; bare?: boolean; onChange: (value: Value) => void };

/** A quiet control in a panel for a field of the company's own. Text and numbers are told when one leaves them, null when they are empty. */
export function CustomFieldCell({ field, value, disabled = false, bare = true, onChange }: Props) {
  const { t } = useTranslation();
  const common = {
    'aria-label': field.label,
    disabled,
    variant: bare ? 'unstyled' : 'default',
    size: 'sm' as const,
    placeholder: t('ui:none'),
  };
  switch (field.type) {
    case 'checkbox':
      return (
        <Checkbox
          aria-label={field.label}
          disabled={disabled}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'dropdown':
      return (
        <Select
          {...common}
          clearable
          data={field.options}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      );
    case 'multi-select':
      return (
        <MultiSelect
          {...common}
          clearable
          data={field.options}
          value={Array.isArray(value) ? value : []}
          onChange={(chosen) => onChange(chosen.length > 0 ? chosen : null)}
        />
      );
    case 'date':
      return (
        <DateInput
          {...common}
          clearable
          valueFormat="D MMM YYYY"
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      );
    case 'number':
    case 'decimal':
      return (
        <NumberField
          key={String(value)}
          common={common}
          decimal={field.type === 'decimal'}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      );
    default:
      return (
        <TextField
          key={String(value)}
          common={common}
          long={field.type === 'multi-line'}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
        />
      );
  }
}

type Common = { 'aria-label': string; disabled: boolean; variant: string; size: 'sm'; placeholder: string };

function NumberField({
  common,
  decimal,
  value,
  onChange,
}: {
  common: Common;
  decimal: boolean;
  value: number | null;
  onChange: (value: Value) => void;
}) {
  const [typed, setTyped] = useState<number | string>(value ?? '');
  const finish = () => {
    const number = typed === '' ? null : Number(typed);
    if (number !== value) onChange(number);
  };
  return (
    <NumberInput {...common} hideControls allowDecimal={decimal} value={typed} onChange={setTyped} onBlur={finish} />
  );
}

function TextField({
  common,
  long,
  value,
  onChange,
}: {
  common: Common;
  long: boolean;
  value: string;
  onChange: (value: Value) => void;
}) {
  const [typed, setTyped] = useState(value);
  const finish = () => {
    if (typed.trim() !== value) onChange(typed.trim() || null);
  };
  const handlers = { value: typed, onBlur: finish, dir: 'auto' as const };
  if (long)
    return (
      <Textarea
        {...common}
        {...handlers}
        autosize
        minRows={1}
        maxRows={6}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    );
  return (
    <TextInput
      {...common}
      {...handlers}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}
