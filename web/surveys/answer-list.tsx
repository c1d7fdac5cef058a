import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SurveyResponse } from '../../contract/surveys.ts';
import { TimeAgo } from '../ui/time-ago.tsx';
import css from './answer-list.module.css';

/** Answers of customers, their own words first. */
export function AnswerList({ answers }: { answers: SurveyResponse[] }) {
  return (
    <ul className={css.list}>
      {answers.map((answer) => (
        <Answer key={answer.id} answer={answer} />
      ))}
    </ul>
  );
}

function Answer({ answer }: { answer: SurveyResponse }) {
  const { t } = useTranslation();
  const { rating, comment, customer, agent } = answer;
  return (
    <li className={css.item}>
      <span className={css.rating} data-satisfied={rating >= 4} title={t(`surveys:rating.${rating}`)}>
        <span aria-hidden>{rating}</span>
        <span className="sr">{t('surveys:ofFive', { rating })}</span>
      </span>
      <div className="grow">
        {comment ? (
          <p className={css.comment} dir="auto">
            {comment}
          </p>
        ) : (
          <p className={css.silent}>{t('surveys:noComment')}</p>
        )}
        <p className={css.facts}>
          <Link to={`/customers/${customer.id}`} className={css.link} dir="auto">
            {customer.name}
          </Link>
          <Link to={`/tickets/${answer.ticketId}`} className={css.link} dir="auto">
            {answer.ticketSubject}
          </Link>
          {agent && <span>{t('surveys:by', { name: agent.name })}</span>}
          <TimeAgo at={answer.at} shape="message" />
        </p>
      </div>
    </li>
  );
}
