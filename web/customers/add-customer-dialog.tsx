import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { customersRoutes } from '../../contract/customers.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { OrganizationSelect } from './organization-select.tsx';

type Values = { name: string; emails: string; phones: string; organizationId: string | null };

/** A new customer; opens their page. */
export function AddCustomerDialog({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const form = useForm<Values>({
    initialValues: { name: '', emails: '', phones: '', organizationId: null },
    validate: {
      name: (value, { emails, phones }) =>
        value.trim() || emails.trim() || phones.trim() ? null : t('customers:someNeeded'),
      emails: (value) => (value.trim() === '' || /.@./.test(value) ? null : t('forms:notAnEmail')),
    },
  });
  async function add({ name, emails, phones, organizationId }: Values) {
    const body = {
      name,
      emails: emails.trim() ? [emails] : [],
      phones: phones.trim() ? [phones] : [],
      organizationId: organizationId === null ? null : Number(organizationId),
    };
    const { id } = await call(customersRoutes.addCustomer, { body });
    await refresh(customersRoutes.listCustomers);
    await navigate({ to: `/customers/${id}` });
  }
  const field = form.getInputProps;
  return (
    <FormDialog title={t('customers:add')} form={form} send={add} close={close} submitWords={t('customers:addAct')}>
      <TextInput {...field('name')} label={t('customers:name')} maxLength={200} dir="auto" data-autofocus />
      <TextInput {...field('emails')} label={t('customers:email')} type="email" />
      <TextInput {...field('phones')} label={t('customers:phone')} type="tel" />
      <OrganizationSelect {...field('organizationId')} value={form.values.organizationId} />
    </FormDialog>
  );
}
