import { TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { customersRoutes, type Organization } from '../../contract/customers.ts';
import type { CustomValues } from '../../contract/settings.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { CustomFieldInput } from '../ui/custom-field-input.tsx';
import { useCustomFields } from '../ui/custom-fields.ts';
import { FormDialog } from '../ui/form-dialog.tsx';

type Values = { name: string; domains: string[]; customFields: CustomValues };

/** A new organization, or what is set about one. */
export function OrganizationDialog({ organization, close }: { organization: Organization | null; close: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const fields = useCustomFields('organization');
  const form = useForm<Values>({
    initialValues: {
      name: organization?.name ?? '',
      domains: organization?.domains ?? [],
      customFields: organization?.customFields ?? {},
    },
    validate: { name: (value) => (value.trim() === '' ? t('forms:required') : null) },
  });
  async function save(body: Values) {
    const saved = organization
      ? await call(customersRoutes.changeOrganization, { params: { id: organization.id }, body })
      : await call(customersRoutes.addOrganization, { body });
    await refresh(customersRoutes.listOrganizations, customersRoutes.listCustomers);
    if (!organization) await navigate({ to: `/organizations/${saved.id}` });
  }
  const title = organization ? t('customers:org.edit') : t('customers:org.add');
  return (
    <FormDialog
      title={title}
      form={form}
      send={save}
      close={close}
      {...(organization ? {} : { submitWords: t('customers:org.addAct') })}
    >
      <TextInput
        {...form.getInputProps('name')}
        label={t('customers:name')}
        maxLength={200}
        dir="auto"
        data-autofocus
      />
      <TagsInput
        {...form.getInputProps('domains')}
        label={t('customers:org.domains')}
        description={t('customers:org.domainsMean')}
        placeholder={form.values.domains.length === 0 ? 'example.com' : ''}
        dir="ltr"
      />
      {fields.map((field) => (
        <CustomFieldInput
          key={field.id}
          field={field}
          value={form.values.customFields[field.key]}
          change={(value) => form.setFieldValue('customFields', { ...form.values.customFields, [field.key]: value })}
          error={form.errors[`customFields.${field.key}`]}
        />
      ))}
    </FormDialog>
  );
}
