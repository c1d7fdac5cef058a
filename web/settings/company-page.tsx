import { Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Company, settingsRoutes } from '../../contract/settings.ts';
import { staffRoutes } from '../../contract/staff.ts';
import { call } from '../api.ts';
import { reading } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { FormError } from '../ui/form-error.tsx';
import { LanguageSelect } from '../ui/language-select.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { SaveBar } from '../ui/save-bar.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { TimeZoneSelect } from '../ui/time-zone-select.tsx';
import { toast } from '../ui/toast-store.ts';
import { useSending } from '../ui/use-sending.ts';

/** Name, language and time zone of the whole house. */
export function CompanyPage() {
  const { t } = useTranslation();
  const company = useQuery(reading(settingsRoutes.showCompany));
  return (
    <SettingsPage title={t('settings:company.title')} lede={t('settings:company.lede')}>
      <Loaded query={company} shape="page">
        {(now) => <CompanyForm company={now} />}
      </Loaded>
    </SettingsPage>
  );
}

function CompanyForm({ company }: { company: Company }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const form = useForm<Company>({
    initialValues: company,
    validate: { name: (value) => (value.trim() === '' ? t('forms:required') : null) },
  });
  const { busy, error, submit } = useSending(form, async (body) => {
    await call(settingsRoutes.changeCompany, { body });
    form.setInitialValues(body);
    toast({ text: t('forms:saved') });
    await refresh(settingsRoutes.showCompany, staffRoutes.showMe);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={360}>
        {error && <FormError error={error} />}
        <TextInput {...form.getInputProps('name')} label={t('settings:company.name')} dir="auto" />
        <LanguageSelect {...form.getInputProps('language')} label={t('settings:company.language')} />
        <TimeZoneSelect {...form.getInputProps('timeZone')} description={t('settings:company.timeZoneMeans')} />
        <SaveBar form={form} busy={busy} />
      </Stack>
    </form>
  );
}
