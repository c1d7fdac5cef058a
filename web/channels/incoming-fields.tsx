import { Stack, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormOf } from '../ui/form-of.ts';
import { Section } from '../ui/section.tsx';
import type { MailboxValues } from './mailbox-values.ts';
import { ServerFields } from './server-fields.tsx';

type Props = { form: FormOf<MailboxValues>; isSet: boolean };

/** How mail comes in: fetched by IMAP, or delivered to the house itself. */
export function IncomingFields({ form, isSet }: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t('channels:incoming.title')} lede={t('channels:incoming.lede')}>
      <Stack gap="md">
        <Switch {...form.getInputProps('hasImap', { type: 'checkbox' })} label={t('channels:incoming.fetch')} />
        {form.values.hasImap && (
          <>
            <ServerFields form={form} at="imap" isSet={isSet} />
            <TextInput {...form.getInputProps('imap.folder')} label={t('channels:server.folder')} maw={280} dir="ltr" />
          </>
        )}
      </Stack>
    </Section>
  );
}
