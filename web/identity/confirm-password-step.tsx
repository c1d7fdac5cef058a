import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { identityRoutes } from '../../contract/identity.ts';
import { call } from '../api.ts';
import { FormError } from '../ui/form-error.tsx';
import { useSending } from '../ui/use-sending.ts';

type Props = { done: (secret: { secret: string; uri: string }) => void };

export function ConfirmPasswordStep({ done }: Props) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: (value) => (value === '' ? t('forms:required') : null) },
  });
  const { busy, error, submit } = useSending(form, async (body) =>
    done(await call(identityRoutes.startSecondFactor, { body })),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {error && <FormError error={error} words={{ forbidden: t('identity:password.wrong') }} />}
        <PasswordInput
          {...form.getInputProps('password')}
          label={t('identity:secondFactor.passwordFirst')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('identity:password.show') }}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t('identity:secondFactor.continue')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
