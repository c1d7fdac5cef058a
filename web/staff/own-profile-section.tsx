import { Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type Me, staffRoutes } from '../../contract/staff.ts';
import { call } from '../api.ts';
import { FormError } from '../ui/form-error.tsx';
import { LanguageSelect } from '../ui/language-select.tsx';
import { useMe, useSetMe } from '../ui/me.tsx';
import { SaveBar } from '../ui/save-bar.tsx';
import { Section } from '../ui/section.tsx';
import { TimeZoneSelect } from '../ui/time-zone-select.tsx';
import { toast } from '../ui/toast-store.ts';
import { useSending } from '../ui/use-sending.ts';

type Values = Pick<Me['agent'], 'name' | 'language' | 'timeZone'>;

/** Own name, language and time zone. */
export function OwnProfileSection() {
  const { t } = useTranslation();
  const { agent } = useMe();
  const setMe = useSetMe();
  const form = useForm<Values>({
    initialValues: { name: agent.name, language: agent.language, timeZone: agent.timeZone },
    validate: { name: (value) => (value.trim() === '' ? t('forms:required') : null) },
  });
  const { busy, error, submit } = useSending(form, async (body) => {
    setMe(await call(staffRoutes.changeMe, { body }));
    form.setInitialValues(body);
    toast({ text: t('forms:saved') });
  });
  return (
    <Section title={t('staff:profile.about')} lede={t('staff:profile.aboutLede', { email: agent.email })}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md" maw={360}>
          {error && <FormError error={error} />}
          <TextInput {...form.getInputProps('name')} label={t('staff:profile.name')} autoComplete="name" dir="auto" />
          <LanguageSelect {...form.getInputProps('language')} />
          <TimeZoneSelect {...form.getInputProps('timeZone')} />
          <SaveBar form={form} busy={busy} />
        </Stack>
      </form>
    </Section>
  );
}
