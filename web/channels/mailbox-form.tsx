import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { channelsRoutes, type Mailbox } from '../../contract/channels.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { FormError } from '../ui/form-error.tsx';
import { SaveBar } from '../ui/save-bar.tsx';
import { toast } from '../ui/toast-store.ts';
import { useSending } from '../ui/use-sending.ts';
import { DkimFields } from './dkim-fields.tsx';
import { IncomingFields } from './incoming-fields.tsx';
import { MailboxFacts } from './mailbox-facts.tsx';
import css from './mailbox-page.module.css';
import { type MailboxValues, mailboxChange, mailboxValues } from './mailbox-values.ts';
import { OutgoingFields } from './outgoing-fields.tsx';
import { RemoveMailbox } from './remove-mailbox.tsx';
import { TestMailbox } from './test-mailbox.tsx';

/** Everything that can be set about a mailbox. */
export function MailboxForm({ mailbox }: { mailbox: Mailbox }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const needed = (counts: boolean, value: string) => (counts && value.trim() === '' ? t('forms:required') : null);
  const form = useForm<MailboxValues>({
    initialValues: mailboxValues(mailbox),
    validate: {
      address: (value) => (/.@./.test(value) ? null : t('forms:notAnEmail')),
      imap: {
        host: (value, { hasImap }) => needed(hasImap, value),
        account: (value, { hasImap }) => needed(hasImap, value),
      },
      smtp: { host: (value, { hasSmtp }) => needed(hasSmtp, value) },
      dkim: {
        selector: (value, { hasDkim }) => needed(hasDkim, value),
        domain: (value, { hasDkim }) => needed(hasDkim, value),
        privateKey: (value, { hasDkim }) => needed(hasDkim && mailbox.dkim === null, value),
      },
    },
  });
  const { busy, error, submit } = useSending(form, async (values) => {
    const saved = await call(channelsRoutes.changeMailbox, { params: { id: mailbox.id }, body: mailboxChange(values) });
    form.setInitialValues(mailboxValues(saved));
    form.setValues(mailboxValues(saved));
    toast({ text: t('forms:saved') });
    await refresh(channelsRoutes.listMailboxes);
  });
  return (
    <form onSubmit={submit} noValidate>
      {error && <FormError error={error} />}
      <MailboxFacts form={form} />
      <IncomingFields form={form} isSet={mailbox.imap !== null} />
      <OutgoingFields form={form} isSet={mailbox.smtp !== null} />
      <DkimFields form={form} isSet={mailbox.dkim !== null} publicKey={mailbox.dkim?.publicKey ?? null} />
      <TestMailbox
        id={mailbox.id}
        isChanged={form.isDirty()}
        hasServers={mailbox.imap !== null || mailbox.smtp !== null}
      />
      <div className={css.acts}>
        <SaveBar form={form} busy={busy} />
        <span className="grow" />
        <RemoveMailbox mailbox={mailbox} />
      </div>
    </form>
  );
}
