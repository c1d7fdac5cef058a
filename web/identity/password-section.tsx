import { Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { identityRoutes } from '../../contract/identity.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { FormError } from '../ui/form-error.tsx';
import { Section } from '../ui/section.tsx';
import { toast } from '../ui/toast-store.ts';
import { useSending } from '../ui/use-sending.ts';
import { NewPasswordInput } from './new-password-input.tsx';

/** Changes the own password. */
export function PasswordSection({ email }: { email: string }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const form = useForm({
    initialValues: { current: '', next: '' },
    validate: {
      current: (value) => (value === '' ? t('forms:required') : null),
      next: (value) => (value.length < 10 ? t('identity:password.short') : null),
    },
  });
  const { busy, error, submit } = useSending(form, async (body) => {
    await call(identityRoutes.changePassword, { body });
    form.reset();
    toast({ text: t('identity:password.changed') });
    await refresh(identityRoutes.listSessions);
  });
  return (
    <Section title={t('identity:password.title')} lede={t('identity:password.lede')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md" maw={360}>
          {error && <FormError error={error} words={{ forbidden: t('identity:password.wrong') }} />}
          <input type="hidden" autoComplete="username" value={email} readOnly />
          <PasswordInput
            {...form.getInputProps('current')}
            label={t('identity:password.current')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('identity:password.show') }}
          />
          <NewPasswordInput
            {...form.getInputProps('next')}
            value={form.values.next}
            label={t('identity:password.new')}
          />
          <div>
            <Button type="submit" variant="default" loading={busy} disabled={!form.isDirty()}>
              {t('identity:password.act')}
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  );
}
