import { Button } from '@mantine/core';
import {
  IconAlertOctagon,
  IconCircleCheck,
  IconClockPause,
  IconCoffee,
  IconHourglass,
  IconMailbox,
  IconTrash,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { channelsRoutes } from '../../contract/channels.ts';
import type { TicketView } from '../../contract/tickets.ts';
import { reading } from '../live/reading.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useCan } from '../ui/me.tsx';
import { useTicketCounts } from './ticket-counts.ts';

const pictures = {
  waiting: IconHourglass,
  snoozed: IconClockPause,
  solved: IconCircleCheck,
  spam: IconAlertOctagon,
  trash: IconTrash,
};

/** A view without tickets: what will appear here, and where to go meanwhile. In a house without a mailbox, the way to the first one. */
export function ListEmpty({ view }: { view: TicketView }) {
  const { t } = useTranslation();
  const mayAdd = useCan('mailboxes.manage') && view !== 'spam' && view !== 'trash';
  const mailboxes = useQuery({ ...reading(channelsRoutes.listMailboxes), enabled: mayAdd });
  if (mayAdd && mailboxes.isPending) return null;
  if (!mayAdd || mailboxes.data?.items.some((each) => !each.removedAt) !== false) return <EmptyView view={view} />;
  return (
    <EmptyState
      icon={<IconMailbox size={24} />}
      title={t('tickets:empty.noMailbox.title')}
      body={t('tickets:empty.noMailbox.body')}
    >
      <Button component={Link} to="/settings/mailboxes">
        {t('tickets:empty.noMailbox.act')}
      </Button>
    </EmptyState>
  );
}

function EmptyView({ view }: { view: TicketView }) {
  const { t } = useTranslation();
  const waiting = useTicketCounts()?.waiting ?? 0;
  const Picture = view in pictures ? pictures[view as keyof typeof pictures] : IconCoffee;
  const isOpen = view === 'open' || view === 'mine' || view === 'unassigned';
  const body = [
    t(`tickets:empty.${view}.body`),
    isOpen && waiting > 0 ? t('tickets:empty.thinking', { count: waiting }) : '',
  ];
  return (
    <EmptyState icon={<Picture size={24} />} title={t(`tickets:empty.${view}.title`)} body={body.join(' ').trim()}>
      {isOpen && waiting > 0 ? (
        <Button variant="default" component={Link} to="/inbox/waiting">
          {t('tickets:empty.seeWaiting')}
        </Button>
      ) : null}
    </EmptyState>
  );
}
