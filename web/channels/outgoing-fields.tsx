import { Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormOf } from '../ui/form-of.ts';
import { Section } from '../ui/section.tsx';
import type { MailboxValues } from './mailbox-values.ts';
import { ServerFields } from './server-fields.tsx';

type Props = { form: FormOf<MailboxValues>; isSet: boolean };

/** How mail goes out: by a server of its own, or the one of the house. */
export function OutgoingFields({ form, isSet }: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t('channels:outgoing.title')} lede={t('channels:outgoing.lede')}>
      <Stack gap="md">
        <Switch {...form.getInputProps('hasSmtp', { type: 'checkbox' })} label={t('channels:outgoing.own')} />
        {form.values.hasSmtp && <ServerFields form={form} at="smtp" isSet={isSet} />}
      </Stack>
    </Section>
  );
}
