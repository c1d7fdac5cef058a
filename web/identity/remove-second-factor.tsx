import { PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { identityRoutes } from '../../contract/identity.ts';
import { call } from '../api.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { toast } from '../ui/toast-store.ts';

export function RemoveSecondFactor({ close, changed }: { close: () => void; changed: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: (value) => (value === '' ? t('forms:required') : null) },
  });
  async function remove(body: { password: string }) {
    await call(identityRoutes.removeSecondFactor, { body });
    toast({ text: t('identity:secondFactor.isOff') });
    await changed();
  }
  return (
    <FormDialog
      title={t('identity:secondFactor.removeTitle')}
      form={form}
      send={remove}
      close={close}
      submitWords={t('identity:secondFactor.remove')}
      refusedWords={{ forbidden: t('identity:password.wrong') }}
      asks={false}
    >
      <p className="soft">{t('identity:secondFactor.removeText')}</p>
      <PasswordInput
        {...form.getInputProps('password')}
        label={t('identity:secondFactor.passwordFirst')}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('identity:password.show') }}
        data-autofocus
      />
    </FormDialog>
  );
}
