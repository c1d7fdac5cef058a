import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { identityRoutes } from '../../contract/identity.ts';
import { call } from '../api.ts';
import { FormError } from '../ui/form-error.tsx';
import { useSending } from '../ui/use-sending.ts';
import { linkToken } from './link-token.ts';
import { NewPasswordInput } from './new-password-input.tsx';
import { OutsideLink } from './outside-link.tsx';
import { OutsideSheet } from './outside-sheet.tsx';

/** A new password by the link from the mail. */
export function ResetPasswordPage() {
  const { t } = useTranslation();
  const [done, setDone] = useState(false);
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: (value) => (value.length < 10 ? t('identity:password.short') : null) },
  });
  const { busy, error, submit } = useSending(form, async ({ password }) => {
    await call(identityRoutes.resetPassword, { body: { token: linkToken(), password } });
    setDone(true);
  });
  if (done)
    return (
      <OutsideSheet title={t('identity:reset.doneTitle')} lede={t('identity:reset.doneText')}>
        <Button component="a" href="/sign-in" size="lg" fullWidth>
          {t('identity:signIn.act')}
        </Button>
      </OutsideSheet>
    );
  return (
    <OutsideSheet
      title={t('identity:reset.title')}
      lede={t('identity:reset.lede')}
      foot={<OutsideLink to="/forgotten-password">{t('identity:reset.newLink')}</OutsideLink>}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {error && <FormError error={error} />}
          <NewPasswordInput
            {...form.getInputProps('password')}
            value={form.values.password}
            label={t('identity:password.new')}
            size="md"
            autoFocus
          />
          <Button type="submit" size="lg" loading={busy} fullWidth>
            {t('identity:reset.act')}
          </Button>
        </Stack>
      </form>
    </OutsideSheet>
  );
}
