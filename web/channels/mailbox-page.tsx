import { IconChevronLeft, IconMailboxOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { channelsRoutes, type Mailbox } from '../../contract/channels.ts';
import { reading } from '../live/reading.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { healthTone } from './health-tone.ts';
import { MailboxForm } from './mailbox-form.tsx';
import { MailboxHealth } from './mailbox-health.tsx';
import css from './mailbox-page.module.css';

/** One mailbox: how it is doing and how it is set up. */
export function MailboxPage() {
  const { t } = useTranslation();
  const { mailboxId } = useParams({ strict: false }) as { mailboxId: string };
  const mailboxes = useQuery(reading(channelsRoutes.listMailboxes));
  return (
    <>
      <Link to="/settings/mailboxes" className={css.back}>
        <IconChevronLeft size={16} aria-hidden /> {t('channels:mailboxes.title')}
      </Link>
      <Loaded query={mailboxes} shape="page">
        {({ items }) => {
          const mailbox = items.find((each) => String(each.id) === mailboxId && !each.removedAt);
          return mailbox ? <Shown key={mailbox.id} mailbox={mailbox} /> : <Missing />;
        }}
      </Loaded>
    </>
  );
}

function Shown({ mailbox }: { mailbox: Mailbox }) {
  const health = (
    <span className={css.health} data-tone={healthTone(mailbox.health.state)}>
      <MailboxHealth health={mailbox.health} />
    </span>
  );
  return (
    <SettingsPage title={mailbox.address} lede={health}>
      <MailboxForm mailbox={mailbox} />
    </SettingsPage>
  );
}

function Missing() {
  const { t } = useTranslation();
  return (
    <EmptyState
      heading="h1"
      icon={<IconMailboxOff size={24} />}
      title={t('channels:mailbox.missing')}
      body={t('channels:mailbox.missingText')}
    />
  );
}
