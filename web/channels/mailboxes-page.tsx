import { Button } from '@mantine/core';
import { IconMailbox, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channelsRoutes, type Mailbox } from '../../contract/channels.ts';
import { reading } from '../live/reading.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useCan } from '../ui/me.tsx';
import { Row, Rows } from '../ui/row.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { StatusDot } from '../ui/status-dot.tsx';
import { AddMailboxDialog } from './add-mailbox-dialog.tsx';
import { healthTone } from './health-tone.ts';
import { MailboxHealth } from './mailbox-health.tsx';

/** The addresses under which mail comes in and goes out, and how each is doing. */
export function MailboxesPage() {
  const { t } = useTranslation();
  const mayManage = useCan('mailboxes.manage');
  const mailboxes = useQuery({ ...reading(channelsRoutes.listMailboxes), refetchInterval: 60_000 });
  const [adding, setAdding] = useState(false);
  const add = mayManage && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('channels:mailboxes.add')}
    </Button>
  );
  return (
    <SettingsPage title={t('channels:mailboxes.title')} lede={t('channels:mailboxes.lede')} act={add}>
      <Loaded query={mailboxes}>
        {({ items }) => <MailboxList mailboxes={items.filter((each) => !each.removedAt)} mayManage={mayManage} />}
      </Loaded>
      {adding && <AddMailboxDialog close={() => setAdding(false)} />}
    </SettingsPage>
  );
}

function MailboxList({ mailboxes, mayManage }: { mailboxes: Mailbox[]; mayManage: boolean }) {
  const { t } = useTranslation();
  if (mailboxes.length === 0)
    return (
      <EmptyState
        icon={<IconMailbox size={24} />}
        title={t('channels:mailboxes.emptyTitle')}
        body={t('channels:mailboxes.emptyText')}
      />
    );
  return (
    <Rows label={t('channels:mailboxes.title')}>
      {mailboxes.map((mailbox) => {
        const tone = healthTone(mailbox.health.state);
        return (
          <Row
            key={mailbox.id}
            name={mailbox.address}
            note={<MailboxHealth health={mailbox.health} />}
            mark={<StatusDot tone={tone ?? (mailbox.health.state === 'unused' ? 'quiet' : 'good')} />}
            {...(tone ? { tone } : {})}
            {...(mayManage
              ? {
                  link: (className: string) => (
                    <Link to={`/settings/mailboxes/${mailbox.id}`} className={className} title={mailbox.address}>
                      {mailbox.address}
                    </Link>
                  ),
                }
              : {})}
          />
        );
      })}
    </Rows>
  );
}
