import { Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { customersRoutes } from '../../contract/customers.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { FormError } from '../ui/form-error.tsx';
import { useCan } from '../ui/me.tsx';
import { SaveBar } from '../ui/save-bar.tsx';
import { Section } from '../ui/section.tsx';
import { useSending } from '../ui/use-sending.ts';

type Props = { customer: { id: number; notes: string }; of?: 'customer' | 'organization' };

/** What colleagues should know, as free text. */
export function NotesSection({ customer, of = 'customer' }: Props) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const mayEdit = useCan('customers.edit');
  const form = useForm({ initialValues: { notes: customer.notes } });
  const takeOver = useEffectEvent((notes: string) => {
    if (form.isDirty()) return;
    form.setInitialValues({ notes });
    form.setValues({ notes });
  });
  useEffect(() => takeOver(customer.notes), [customer.notes]);
  const { busy, error, submit } = useSending(form, async (body) => {
    const input = { params: { id: customer.id }, body };
    if (of === 'customer') await call(customersRoutes.changeCustomer, input);
    else await call(customersRoutes.changeOrganization, input);
    form.setInitialValues(body);
    await refresh(customersRoutes.showCustomer, customersRoutes.showOrganization);
  });
  return (
    <Section title={t('customers:notes.title')} lede={t(`customers:notes.${of}`)}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {error && <FormError error={error} />}
          <Textarea
            {...form.getInputProps('notes')}
            aria-label={t('customers:notes.title')}
            placeholder={t(`customers:notes.${of}Example`)}
            autosize
            minRows={3}
            maxRows={16}
            maxLength={10_000}
            readOnly={!mayEdit}
            dir="auto"
          />
          {form.isDirty() && <SaveBar form={form} busy={busy} />}
        </Stack>
      </form>
    </Section>
  );
}
