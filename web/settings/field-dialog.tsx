import { Select, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type CustomField, customFieldTypes, settingsRoutes } from '../../contract/settings.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { FieldArchive } from './field-archive.tsx';
import { keyFromLabel } from './key-from-label.ts';
import { PatternInput } from './pattern-input.tsx';

type Props = { field: CustomField | null; owner: CustomField['owner']; close: () => void };
type Values = Pick<CustomField, 'label' | 'key' | 'type' | 'options'> & { pattern: string };

/** A new field, or what can still be changed of one: key and type stay, since values hang on them. */
export function FieldDialog({ field, owner, close }: Props) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const form = useForm<Values>({
    initialValues: {
      label: field?.label ?? '',
      key: field?.key ?? '',
      type: field?.type ?? 'text',
      options: field?.options ?? [],
      pattern: field?.pattern ?? '',
    },
    validate: {
      label: (value) => (value.trim() === '' ? t('forms:required') : null),
      key: (value, { label }) =>
        /^[a-z][a-z0-9_]{0,39}$/.test(value || keyFromLabel(label)) ? null : t('settings:fields.keyRule'),
      options: (value, { type }) => (hasOptions(type) && value.length === 0 ? t('settings:fields.optionNeeded') : null),
      pattern: (value, { type }) => (type === 'regular-expression' && value === '' ? t('forms:required') : null),
    },
  });
  const { type, label, key } = form.values;
  async function save(values: Values) {
    const options = hasOptions(values.type) ? values.options : [];
    const pattern = values.type === 'regular-expression' ? values.pattern : null;
    if (field)
      await call(settingsRoutes.changeCustomField, {
        params: { id: field.id },
        body: { label: values.label, options, pattern },
      });
    else
      await call(settingsRoutes.addCustomField, {
        body: {
          owner,
          type: values.type,
          label: values.label,
          key: values.key || keyFromLabel(values.label),
          options,
          pattern,
        },
      });
    await refresh(settingsRoutes.listCustomFields);
  }
  return (
    <FormDialog title={field?.label ?? t('settings:fields.add')} form={form} send={save} close={close}>
      <TextInput
        {...form.getInputProps('label')}
        label={t('settings:fields.label')}
        maxLength={80}
        dir="auto"
        data-autofocus
      />
      <TextInput
        {...form.getInputProps('key')}
        value={key || keyFromLabel(label)}
        label={t('settings:fields.key')}
        description={t('settings:fields.keyMeans')}
        disabled={field !== null}
        maxLength={40}
        dir="ltr"
      />
      <Select
        {...form.getInputProps('type')}
        label={t('settings:fields.type')}
        disabled={field !== null}
        allowDeselect={false}
        data={customFieldTypes.map((each) => ({ value: each, label: t(`settings:fields.types.${each}`) }))}
      />
      {hasOptions(type) && (
        <TagsInput
          {...form.getInputProps('options')}
          label={t('settings:fields.options')}
          description={t('settings:fields.optionsMeans')}
        />
      )}
      {type === 'regular-expression' && <PatternInput {...form.getInputProps('pattern')} value={form.values.pattern} />}
      {field && <FieldArchive field={field} done={close} />}
    </FormDialog>
  );
}

function hasOptions(type: CustomField['type']): boolean {
  return type === 'dropdown' || type === 'multi-select';
}
