import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { identityRoutes } from '../../contract/identity.ts';
import { call } from '../api.ts';
import { CopyLine } from '../ui/copy-line.tsx';
import { FormError } from '../ui/form-error.tsx';
import { useSending } from '../ui/use-sending.ts';
import { QrCode } from './qr-code.tsx';

type Props = { secret: { secret: string; uri: string }; done: (recoveryCodes: string[]) => void };

export function ScanStep({ secret, done }: Props) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { code: '' },
    validate: {
      code: (value) => (/^\d{6}$/.test(value.replaceAll(' ', '')) ? null : t('identity:secondFactor.sixDigits')),
    },
  });
  const { busy, error, submit } = useSending(form, async ({ code }) => {
    const { recoveryCodes } = await call(identityRoutes.confirmSecondFactor, {
      body: { code: code.replaceAll(' ', '') },
    });
    done(recoveryCodes);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <QrCode text={secret.uri} label={t('identity:secondFactor.scanAlt')} />
        <div>
          <p className="dim">{t('identity:secondFactor.orType')}</p>
          <CopyLine value={secret.secret.replace(/(.{4})(?=.)/g, '$1 ')} label={t('identity:secondFactor.orType')} />
        </div>
        {error && (
          <FormError
            error={error}
            words={{ forbidden: t('identity:secondFactor.wrongCode'), invalid: t('identity:secondFactor.wrongCode') }}
          />
        )}
        <TextInput
          {...form.getInputProps('code')}
          label={t('identity:secondFactor.thenCode')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t('identity:secondFactor.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
