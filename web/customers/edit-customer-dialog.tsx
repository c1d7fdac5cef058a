import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type Customer, customersRoutes } from '../../contract/customers.ts';
import type { CustomValues } from '../../contract/settings.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { AnyLanguageSelect } from '../ui/any-language-select.tsx';
import { CustomFieldInput } from '../ui/custom-field-input.tsx';
import { useCustomFields } from '../ui/custom-fields.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TimeZoneSelect } from '../ui/time-zone-select.tsx';
import { OrganizationSelect } from './organization-select.tsx';

type Values = {
  name: string;
  organizationId: string | null;
  language: string | null;
  timeZone: string | null;
  customFields: CustomValues;
};

/** Name, organization, language, time zone and custom fields of a customer. */
export function EditCustomerDialog({ customer, close }: { customer: Customer; close: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const fields = useCustomFields('customer');
  const form = useForm<Values>({
    initialValues: {
      name: customer.name,
      organizationId: customer.organization ? String(customer.organization.id) : null,
      language: customer.language,
      timeZone: customer.timeZone,
      customFields: customer.customFields,
    },
  });
  async function save(values: Values) {
    const organizationId = values.organizationId === null ? null : Number(values.organizationId);
    await call(customersRoutes.changeCustomer, { params: { id: customer.id }, body: { ...values, organizationId } });
    await refresh(customersRoutes.showCustomer);
  }
  const field = form.getInputProps;
  return (
    <FormDialog title={t('customers:edit')} form={form} send={save} close={close}>
      <TextInput {...field('name')} label={t('customers:name')} maxLength={200} dir="auto" data-autofocus />
      <OrganizationSelect {...field('organizationId')} now={customer.organization} />
      <AnyLanguageSelect {...field('language')} value={form.values.language} />
      <TimeZoneSelect {...field('timeZone')} value={form.values.timeZone} clearable />
      {fields.map((each) => (
        <CustomFieldInput
          key={each.id}
          field={each}
          value={form.values.customFields[each.key]}
          change={(value) => form.setFieldValue('customFields', { ...form.values.customFields, [each.key]: value })}
          error={form.errors[`customFields.${each.key}`]}
        />
      ))}
    </FormDialog>
  );
}
