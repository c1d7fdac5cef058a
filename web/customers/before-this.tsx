import { IconCircleCheck, IconCircleDot } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import { Clip } from '../ui/clip.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import classes from './customer-panel.module.css';

const shown = 6;

/** The other tickets of a customer, newest first, with what they thought of them. */
export function BeforeThis({ customerId, ticketId }: { customerId: number; ticketId: number }) {
  const { t } = useTranslation();
  const tickets = useQuery({
    queryKey: ['tickets', 'of-customer', customerId],
    queryFn: () => call(ticketsRoutes.listTickets, { query: { requesterId: customerId, order: 'newest', limit: 50 } }),
  });
  const others = (tickets.data?.items ?? []).filter((each) => each.id !== ticketId);
  const more = tickets.data?.next !== null && tickets.data !== undefined;
  if (!tickets.data) return null;
  return (
    <section className={classes.before}>
      <h3>
        {t('customers:panel.before')}
        {others.length > 0 ? (
          <span>
            {more
              ? t('customers:panel.manyTickets', { count: others.length })
              : t('customers:panel.tickets', { count: others.length })}
          </span>
        ) : null}
      </h3>
      {others.length === 0 ? <p className="dim">{t('customers:panel.first')}</p> : null}
      <ul className={classes.tickets}>
        {others.slice(0, shown).map((each) => (
          <li key={each.id}>
            {each.status === 'solved' || each.status === 'closed' ? (
              <IconCircleCheck size={16} aria-hidden="true" />
            ) : (
              <IconCircleDot size={16} aria-hidden="true" />
            )}
            <Link to={`/inbox/all/${each.id}`} className="clip">
              <Clip text={each.subject} />
            </Link>
            <Rating rating={each.rating} />
            <TimeAgo at={each.createdAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rating({ rating }: { rating: number | null }) {
  const { t } = useTranslation();
  return rating === null ? null : <span className="num">{t('customers:panel.rating', { rating })}</span>;
}
