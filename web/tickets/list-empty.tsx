import { Button } from '@mantine/core';
import { IconAlertOctagon, IconCircleCheck, IconCoffee, IconHourglass, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TicketView } from '../../contract/tickets.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTicketCounts } from './ticket-counts.ts';

const pictures = { waiting: IconHourglass, solved: IconCircleCheck, spam: IconAlertOctagon, trash: IconTrash };

/** A view without tickets: what will appear here, and where to go meanwhile. */
export function ListEmpty({ view }: { view: TicketView }) {
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
