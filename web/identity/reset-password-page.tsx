import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { identityRoutes } from '../../contract/identity.ts';
import { call } from '../api.ts';
import { FormError } from '../ui/form-error.tsx';
import { useSending } from '../ui/use-sending.ts';
import { LinkFault } from './link-fault.tsx';
import { linkToken } from './link-token.ts';
import { NewPasswordInput } from './new-password-input.tsx';
import { OutsideLink } from './outside-link.tsx';
import { OutsideSheet } from './outside-sheet.tsx';

/** A new password by the link from the mail. A link that no longer works is told before anything is typed. */
export function ResetPasswordPage() {
  const { t } = useTranslation();
  const [done, setDone] = useState(false);
  const shown = useQuery({
    queryKey: ['reset-link', linkToken()],
    queryFn: () => call(identityRoutes.showReset, { body: { token: linkToken() } }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (done)
    return (
      <OutsideSheet title={t('identity:reset.doneTitle')} lede={t('identity:reset.doneText')}>
        <Button component="a" href="/sign-in" size="lg" fullWidth>
          {t('identity:signIn.act')}
        </Button>
      </OutsideSheet>
    );
  if (shown.isError)
    return (
      <LinkFault
        error={shown.error}
        title={t('identity:link.spentTitle')}
        lede={t('identity:reset.spentText')}
        again={() => void shown.refetch()}
      >
        <Button component={Link} to="/forgotten-password" size="lg" fullWidth>
          {t('identity:reset.newLink')}
        </Button>
      </LinkFault>
    );
  if (!shown.data) return <OutsideSheet title={t('identity:reset.opening')}>{null}</OutsideSheet>;
  return (
    <OutsideSheet
      title={t('identity:reset.title')}
      lede={t('identity:reset.lede', { email: shown.data.email })}
      foot={<OutsideLink to="/sign-in">{t('identity:signIn.instead')}</OutsideLink>}
    >
      <ResetForm email={shown.data.email} onDone={() => setDone(true)} />
    </OutsideSheet>
  );
}

function ResetForm({ email, onDone }: { email: string; onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: (value) => (value.length < 10 ? t('identity:password.short') : null) },
  });
  const { busy, error, submit } = useSending(form, async ({ password }) => {
    await call(identityRoutes.resetPassword, { body: { token: linkToken(), password } });
    onDone();
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {error && <FormError error={error} />}
        <input type="hidden" autoComplete="username" value={email} readOnly />
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
  );
}
