import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CustomFieldInput } from '../ui/custom-field-input.tsx';
import { useCustomFields } from '../ui/custom-fields.ts';
import css from './action-builder.module.css';
import type { FieldsOf } from './action-fields.tsx';

/** One of the company's own fields, and its new value. */
export function OwnFieldFields({ action, change }: FieldsOf<'set-field'>) {
  const { t } = useTranslation();
  const fields = useCustomFields('ticket').filter((field) => !field.archivedAt);
  const chosen = fields.find((field) => field.key === action.key);
  return (
    <div className={css.pair}>
      <Select
        label={t('automation:actions.field')}
        searchable
        allowDeselect={false}
        data={fields.map((field) => ({ value: field.key, label: field.label }))}
        value={action.key || null}
        onChange={(key) => change({ ...action, key: key ?? '', value: null })}
      />
      {chosen && (
        <CustomFieldInput field={chosen} value={action.value} change={(value) => change({ ...action, value })} />
      )}
    </div>
  );
}
