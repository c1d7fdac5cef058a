import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Status, type TicketRow, ticketsRoutes } from '../../contract/tickets.ts';
import { readingPages } from '../live/reading.ts';
import { Paged } from '../ui/paged.tsx';
import { Row, Rows } from '../ui/row.tsx';
import { Section } from '../ui/section.tsx';
import { StatusDot } from '../ui/status-dot.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';

type Props = { of: { requesterId: number } | { organizationId: number } };

/** Everything that a customer, or anybody of an organization, ever asked; newest first. */
export function TicketsSection({ of }: Props) {
  const { t } = useTranslation();
  const tickets = useInfiniteQuery(readingPages(ticketsRoutes.listTickets, { ...of, order: 'newest', limit: 20 }));
  return (
    <Section title={t('customers:tickets.title')}>
      <Paged query={tickets} empty={<p className="dim">{t('customers:tickets.none')}</p>} lines={3}>
        {(rows) => (
          <Rows label={t('customers:tickets.title')}>
            {rows.map((ticket) => (
              <TicketLine key={ticket.id} ticket={ticket} showsWriter={'organizationId' in of} />
            ))}
          </Rows>
        )}
      </Paged>
    </Section>
  );
}

function TicketLine({ ticket, showsWriter }: { ticket: TicketRow; showsWriter: boolean }) {
  const { t } = useTranslation();
  const facts = [
    ticket.statusLabel ?? t(`customers:status.${ticket.status}`),
    showsWriter ? ticket.requester.name : null,
    ticket.assignee?.name ?? t('customers:tickets.nobody'),
  ];
  return (
    <Row
      name={ticket.subject}
      note={facts.filter(Boolean).join(' · ')}
      mark={<StatusDot tone={toneOf(ticket.status)} />}
      side={<TimeAgo at={ticket.createdAt} />}
      link={(className) => (
        <Link to={`/tickets/${ticket.id}`} className={className} dir="auto" title={ticket.subject}>
          {ticket.subject}
        </Link>
      )}
    />
  );
}

/** Amber while an answer is owed, green when done, quiet otherwise. */
function toneOf(status: Status): 'warn' | 'good' | 'quiet' {
  if (status === 'new' || status === 'open') return 'warn';
  return status === 'solved' ? 'good' : 'quiet';
}
