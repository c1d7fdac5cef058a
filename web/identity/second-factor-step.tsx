import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../ui/form-error.tsx';
import { useSending } from '../ui/use-sending.ts';

/** The six digits of the authenticator app, or one of the printed recovery codes. */
export function SecondFactorStep({ send, back }: { send: (code: string) => Promise<void>; back: () => void }) {
  const { t } = useTranslation();
  const [recovering, setRecovering] = useState(false);
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (value) => (value.trim() === '' ? t('forms:required') : null) },
  });
  const { busy, error, submit } = useSending(form, ({ code }) => send(code.trim()));
  const label = recovering ? t('identity:secondFactor.recoveryCode') : t('identity:secondFactor.code');
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {error && (
          <FormError
            error={error}
            words={{ forbidden: t('identity:secondFactor.wrongCode'), invalid: t('identity:secondFactor.wrongCode') }}
          />
        )}
        <TextInput
          {...form.getInputProps('code')}
          key={label}
          label={label}
          inputMode={recovering ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          size="md"
          autoFocus
        />
        <Button type="submit" size="lg" loading={busy} fullWidth>
          {t('identity:signIn.act')}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => setRecovering(!recovering)}>
          {recovering ? t('identity:secondFactor.useApp') : t('identity:secondFactor.useRecovery')}
        </Button>
        <Button variant="subtle" color="gray" onClick={back}>
          {t('identity:secondFactor.back')}
        </Button>
      </Stack>
    </form>
  );
}
