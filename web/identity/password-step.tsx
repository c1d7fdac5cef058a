import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormError } from '../ui/form-error.tsx';
import { useSending } from '../ui/use-sending.ts';

export type Credentials = { email: string; password: string };

export function PasswordStep({ send }: { send: (given: Credentials) => Promise<void> }) {
  const { t } = useTranslation();
  const form = useForm<Credentials>({
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (value.trim() === '' ? t('forms:required') : null),
      password: (value) => (value === '' ? t('forms:required') : null),
    },
  });
  const { busy, error, submit } = useSending(form, send);
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {error && (
          <FormError
            error={error}
            words={{ forbidden: t('identity:signIn.wrong'), invalid: t('identity:signIn.wrong') }}
          />
        )}
        <TextInput
          {...form.getInputProps('email')}
          label={t('identity:email')}
          type="email"
          autoComplete="username"
          size="md"
          autoFocus
        />
        <PasswordInput
          {...form.getInputProps('password')}
          label={t('identity:passwordLabel')}
          autoComplete="current-password"
          size="md"
          visibilityToggleButtonProps={{ 'aria-label': t('identity:password.show') }}
        />
        <Button type="submit" size="lg" loading={busy} fullWidth mt="xs">
          {t('identity:signIn.act')}
        </Button>
      </Stack>
    </form>
  );
}
