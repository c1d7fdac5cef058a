import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../contract/tickets.ts';
import { useMe } from '../ui/me.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import css from './hand-off-line.module.css';

/** Where things stand, above the thread, for the agent whom the ticket was handed to. */
export function HandOffLine({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const me = useMe().agent.id;
  const { handOff } = ticket;
  if (!handOff || handOff.to.id !== me || ticket.assignee?.id !== me || ticket.status === 'solved') return null;
  return (
    <section className={css.line} aria-label={t('tickets:handOff.label')}>
      <IconArrowsExchange size={16} aria-hidden="true" />
      <div className="grow">
        <b>{t('tickets:handOff.from', { name: handOff.from.name })}</b> <span dir="auto">{handOff.summary}</span>
      </div>
      <TimeAgo at={handOff.at} shape="message" />
    </section>
  );
}
