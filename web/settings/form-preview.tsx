import { Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { optionsOf } from '../../contract/form-faults.ts';
import { shownFields } from '../../contract/form-rules.ts';
import type { FormField } from '../../contract/forms.ts';
import type { CustomValues } from '../../contract/settings.ts';
import { CustomFieldInput } from '../ui/custom-field-input.tsx';
import { useCustomFields } from '../ui/custom-fields.ts';
import { Section } from '../ui/section.tsx';
import { useFormFieldWords } from '../ui/use-form-field-words.ts';
import css from './form-field-list.module.css';

type Value = CustomValues[string];

/** How the form looks to agents; what one chooses here shows and hides fields, and is kept nowhere. */
export function FormPreview({ fields }: { fields: readonly FormField[] }) {
  const { t } = useTranslation();
  const words = useFormFieldWords();
  const own = useCustomFields('ticket');
  const [values, setValues] = useState<Record<string, Value>>({});
  if (fields.length === 0) return null;
  const shown = shownFields(fields, values);
  return (
    <Section title={t('work:forms.preview')} lede={t('work:forms.previewLede')}>
      <div className={css.preview}>
        <Stack gap="sm">
          {shown.map(({ field, required }) => {
            const label =
              required === 'never' ? words(field) : t(`work:forms.mark.${required}`, { label: words(field) });
            const set = (value: Value) => setValues({ ...values, [field]: value });
            const custom = own.find((each) => `cf.${each.key}` === field);
            if (custom)
              return <CustomFieldInput key={field} field={{ ...custom, label }} value={values[field]} change={set} />;
            const options = optionsOf(field, own) ?? [];
            return (
              <Select
                key={field}
                label={label}
                placeholder={t('tickets:facts.none')}
                clearable
                disabled={options.length === 0}
                data={options.map((value) => ({ value: String(value), label: t(`tickets:${field}.${value}`) }))}
                value={typeof values[field] === 'string' ? values[field] : null}
                onChange={set}
              />
            );
          })}
        </Stack>
        {shown.length < fields.length ? (
          <p className="dim">{t('work:forms.hidden', { count: fields.length - shown.length })}</p>
        ) : null}
      </div>
    </Section>
  );
}
