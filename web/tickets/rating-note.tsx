import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TimeAgo } from '../ui/time-ago.tsx';
import classes from './rating-note.module.css';
import { ticketQuery } from './ticket-data.ts';

/** What the customer thought of it, in their words. */
export function RatingNote({ id }: { id: number }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const rating = useQuery(ticketQuery(client, id)).data?.ticket.rating;
  if (!rating) return null;
  return (
    <section className={classes.rating}>
      <h3>
        {t('tickets:rating.title')}
        <TimeAgo at={rating.at} />
      </h3>
      <p>
        <b className="num">{t('tickets:rating.of', { rating: rating.rating })}</b>
        {rating.comment ? <q dir="auto">{rating.comment}</q> : null}
      </p>
    </section>
  );
}
