import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { surveysRoutes } from '../../contract/surveys.ts';
import { readingPages } from '../live/reading.ts';
import { useMe } from '../ui/me.tsx';
import { Paged } from '../ui/paged.tsx';
import { AnswerList } from './answer-list.tsx';
import css from './csat-page.module.css';
import { csatPeriod } from './csat-period.ts';

/** With fewer than five answers a score would say too much: the answers themselves stand here. */
export function AnswersCard({ period }: { period: string }) {
  const { t } = useTranslation();
  const { company } = useMe();
  const query = useMemo(() => csatPeriod(period, new Date(), company.timeZone), [period, company.timeZone]);
  const answers = useInfiniteQuery(readingPages(surveysRoutes.listSurveyResponses, { ...query, limit: 5 }));
  return (
    <section className={css.card} data-span="9">
      <h2 className={css.title}>{t('surveys:few.title')}</h2>
      <p className={css.of}>{t('surveys:few.of')}</p>
      <Paged query={answers} empty={null} lines={3}>
        {(rows) => <AnswerList answers={rows} />}
      </Paged>
    </section>
  );
}
