import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { identityRoutes } from '../../contract/identity.ts';
import { call } from '../api.ts';
import { FormError } from '../ui/form-error.tsx';
import { useSending } from '../ui/use-sending.ts';
import { OutsideLink } from './outside-link.tsx';
import { OutsideSheet } from './outside-sheet.tsx';

/** Asks for a reset link. Says the same whether or not the address belongs to anyone. */
export function ForgottenPasswordPage() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<string | null>(null);
  const back = <OutsideLink to="/sign-in">{t('identity:signIn.back')}</OutsideLink>;
  if (asked)
    return (
      <OutsideSheet
        title={t('identity:forgotten.sentTitle')}
        lede={t('identity:forgotten.sentText', { email: asked })}
        foot={back}
      >
        <Button variant="default" fullWidth size="lg" onClick={() => setAsked(null)}>
          {t('identity:forgotten.another')}
        </Button>
      </OutsideSheet>
    );
  return (
    <OutsideSheet title={t('identity:forgotten.title')} lede={t('identity:forgotten.lede')} foot={back}>
      <AddressForm done={setAsked} />
    </OutsideSheet>
  );
}

function AddressForm({ done }: { done: (email: string) => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { email: '' },
    validate: { email: (value) => (/.@./.test(value) ? null : t('forms:notAnEmail')) },
  });
  const { busy, error, submit } = useSending(form, async (body) => {
    await call(identityRoutes.forgotPassword, { body });
    done(body.email.trim());
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {error && <FormError error={error} />}
        <TextInput
          {...form.getInputProps('email')}
          label={t('identity:email')}
          type="email"
          autoComplete="username"
          size="md"
          autoFocus
        />
        <Button type="submit" size="lg" loading={busy} fullWidth>
          {t('identity:forgotten.act')}
        </Button>
      </Stack>
    </form>
  );
}
