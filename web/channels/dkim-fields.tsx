import { Button, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyLine } from '../ui/copy-line.tsx';
import type { FormOf } from '../ui/form-of.ts';
import { Section } from '../ui/section.tsx';
import { dkimRecord, newDkimKey } from './dkim-key.ts';
import css from './mailbox-page.module.css';
import type { MailboxValues } from './mailbox-values.ts';

type Props = { form: FormOf<MailboxValues>; isSet: boolean; publicKey: string | null };

/** Signing of mails that go out, with the record that must stand in the DNS for it. */
export function DkimFields({ form, isSet, publicKey }: Props) {
  const { t } = useTranslation();
  const field = form.getInputProps;
  const { hasDkim, dkim } = form.values;
  return (
    <Section title={t('channels:dkim.title')} lede={t('channels:dkim.lede')}>
      <Stack gap="md">
        <Switch {...field('hasDkim', { type: 'checkbox' })} label={t('channels:dkim.sign')} />
        {hasDkim && (
          <>
            <div className={css.pair}>
              <TextInput {...field('dkim.selector')} label={t('channels:dkim.selector')} dir="ltr" />
              <TextInput {...field('dkim.domain')} label={t('channels:dkim.domain')} dir="ltr" />
            </div>
            <Textarea
              {...field('dkim.privateKey')}
              label={t('channels:dkim.key')}
              placeholder={isSet ? t('channels:server.kept') : '-----BEGIN PRIVATE KEY-----'}
              autosize
              minRows={2}
              maxRows={6}
              dir="ltr"
              spellCheck={false}
            />
            <div>
              <Button variant="default" onClick={async () => form.setFieldValue('dkim.privateKey', await newDkimKey())}>
                {t('channels:dkim.make')}
              </Button>
            </div>
            <DnsRecord
              name={`${dkim.selector}._domainkey.${dkim.domain}`}
              privateKey={dkim.privateKey}
              publicKey={publicKey}
            />
          </>
        )}
      </Stack>
    </Section>
  );
}

type RecordProps = { name: string; privateKey: string; publicKey: string | null };

/** The record of the key that is being written, else of the one that is kept. */
function DnsRecord({ name, privateKey, publicKey }: RecordProps) {
  const { t } = useTranslation();
  const [fresh, setFresh] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void dkimRecord(privateKey).then((found) => gone || setFresh(found));
    return () => {
      gone = true;
    };
  }, [privateKey]);
  const kept = privateKey.trim() === '' && publicKey ? `v=DKIM1; k=rsa; p=${publicKey}` : null;
  const record = fresh ?? kept;
  if (!record) return null;
  return (
    <div className={css.record}>
      <p>{fresh ? t('channels:dkim.publish') : t('channels:dkim.published')}</p>
      <CopyLine value={name} label={t('channels:dkim.recordName')} />
      <CopyLine value={record} label={t('channels:dkim.recordValue')} />
    </div>
  );
}
