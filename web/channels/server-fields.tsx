import { NumberInput, PasswordInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormOf } from '../ui/form-of.ts';
import css from './mailbox-page.module.css';
import type { MailboxValues } from './mailbox-values.ts';

type Props = { form: FormOf<MailboxValues>; at: 'imap' | 'smtp'; isSet: boolean };

/** Host, port, security, account and password of one server. The password is never shown again. */
export function ServerFields({ form, at, isSet }: Props) {
  const { t } = useTranslation();
  const field = form.getInputProps;
  const securities = ['tls', 'starttls', 'none'].map((each) => ({
    value: each,
    label: t(`channels:security.${each}`),
  }));
  return (
    <>
      <div className={css.server}>
        <TextInput
          {...field(`${at}.host`)}
          label={t('channels:server.host')}
          placeholder={`${at}.example.com`}
          dir="ltr"
        />
        <NumberInput
          {...field(`${at}.port`)}
          label={t('channels:server.port')}
          min={1}
          max={65535}
          hideControls
          allowDecimal={false}
        />
        <Select
          {...field(`${at}.security`)}
          label={t('channels:server.security')}
          data={securities}
          allowDeselect={false}
        />
      </div>
      <div className={css.pair}>
        <TextInput {...field(`${at}.account`)} label={t('channels:server.account')} autoComplete="off" dir="ltr" />
        <PasswordInput
          {...field(`${at}.password`)}
          label={t('channels:server.password')}
          placeholder={isSet ? t('channels:server.kept') : ''}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('identity:password.show') }}
        />
      </div>
    </>
  );
}
