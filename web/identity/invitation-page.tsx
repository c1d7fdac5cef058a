import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { identityRoutes } from '../../contract/identity.ts';
import { call } from '../api.ts';
import { FormError } from '../ui/form-error.tsx';
import { useSending } from '../ui/use-sending.ts';
import { enterWorkspace } from './enter-workspace.ts';
import { LinkFault } from './link-fault.tsx';
import { linkToken } from './link-token.ts';
import { NewPasswordInput } from './new-password-input.tsx';
import { OutsideLink } from './outside-link.tsx';
import { OutsideSheet } from './outside-sheet.tsx';

/** Where an invited colleague says their name, chooses a password and walks in. */
export function InvitationPage() {
  const { t } = useTranslation();
  const shown = useQuery({
    queryKey: ['invitation-link', linkToken()],
    queryFn: () => call(identityRoutes.showInvitation, { body: { token: linkToken() } }),
    retry: false,
  });
  const foot = <OutsideLink to="/sign-in">{t('identity:signIn.instead')}</OutsideLink>;
  if (shown.isError)
    return (
      <LinkFault
        error={shown.error}
        title={t('identity:invitation.spentTitle')}
        lede={t('identity:invitation.spentText')}
        again={() => void shown.refetch()}
      />
    );
  if (!shown.data) return <OutsideSheet title={t('identity:invitation.opening')}>{null}</OutsideSheet>;
  const { company, email, name } = shown.data;
  return (
    <OutsideSheet
      title={t('identity:invitation.title', { company })}
      lede={t('identity:invitation.lede', { email })}
      foot={foot}
    >
      <JoinForm name={name} email={email} />
    </OutsideSheet>
  );
}

function JoinForm({ name, email }: { name: string; email: string }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { name, password: '' },
    validate: {
      name: (value) => (value.trim() === '' ? t('forms:required') : null),
      password: (value) => (value.length < 10 ? t('identity:password.short') : null),
    },
  });
  const { busy, error, submit } = useSending(form, async (values) => {
    await call(identityRoutes.acceptInvitation, { body: { ...values, token: linkToken() } });
    enterWorkspace();
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {error && <FormError error={error} />}
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <TextInput {...form.getInputProps('name')} label={t('identity:name')} autoComplete="name" size="md" autoFocus />
        <NewPasswordInput
          {...form.getInputProps('password')}
          value={form.values.password}
          label={t('identity:password.choose')}
          size="md"
        />
        <Button type="submit" size="lg" loading={busy} fullWidth mt="xs">
          {t('identity:invitation.act')}
        </Button>
      </Stack>
    </form>
  );
}
