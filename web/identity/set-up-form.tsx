import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { identityRoutes } from '../../contract/identity.ts';
import { call } from '../api.ts';
import { FormError } from '../ui/form-error.tsx';
import { LanguageSelect } from '../ui/language-select.tsx';
import { TimeZoneSelect } from '../ui/time-zone-select.tsx';
import { useSending } from '../ui/use-sending.ts';
import { enterWorkspace } from './enter-workspace.ts';
import { linkToken } from './link-token.ts';
import { NewPasswordInput } from './new-password-input.tsx';

export function SetUpForm() {
  const { t, i18n } = useTranslation();
  const needed = (value: string) => (value.trim() === '' ? t('forms:required') : null);
  const form = useForm({
    initialValues: {
      company: '',
      name: '',
      email: '',
      password: '',
      language: i18n.resolvedLanguage ?? 'en',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
    },
    validate: {
      company: needed,
      name: needed,
      email: (value) => (/.@./.test(value) ? null : t('forms:notAnEmail')),
      password: (value) => (value.length < 10 ? t('identity:password.short') : null),
    },
  });
  const { busy, error, submit } = useSending(form, async (values) => {
    await call(identityRoutes.setUp, { body: { ...values, token: linkToken() } });
    enterWorkspace();
  });
  const field = form.getInputProps;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {error && <FormError error={error} />}
        <TextInput
          {...field('company')}
          label={t('identity:setUp.company')}
          autoComplete="organization"
          size="md"
          autoFocus
        />
        <TextInput {...field('name')} label={t('identity:name')} autoComplete="name" size="md" />
        <TextInput {...field('email')} label={t('identity:email')} type="email" autoComplete="username" size="md" />
        <NewPasswordInput
          {...field('password')}
          value={form.values.password}
          label={t('identity:password.choose')}
          size="md"
        />
        <LanguageSelect {...field('language')} size="md" />
        <TimeZoneSelect {...field('timeZone')} size="md" />
        <Button type="submit" size="lg" loading={busy} fullWidth mt="xs">
          {t('identity:setUp.act')}
        </Button>
      </Stack>
    </form>
  );
}
