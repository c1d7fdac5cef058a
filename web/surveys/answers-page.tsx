import { Group, Select } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconChevronLeft, IconMoodSmile } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { surveysRoutes } from '../../contract/surveys.ts';
import { readingPages } from '../live/reading.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useMe } from '../ui/me.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { Paged } from '../ui/paged.tsx';
import { useAgents } from '../ui/staff-lists.ts';
import { useAddressState } from '../ui/use-address-state.ts';
import { AnswerList } from './answer-list.tsx';
import css from './csat-page.module.css';
import { csatPeriod, periods } from './csat-period.ts';
import { useFigureWords } from './use-figure-words.ts';

/** The answers behind a figure; the filters stand in the address, so that a view can be kept or sent on. */
export function AnswersPage() {
  const { t } = useTranslation();
  const { company } = useMe();
  const [filter] = useAddressState();
  const { period, rating, agentId } = filter;
  const dates = useMemo(() => csatPeriod(period, new Date(), company.timeZone), [period, company.timeZone]);
  const answers = useInfiniteQuery(
    readingPages(surveysRoutes.listSurveyResponses, {
      ...dates,
      ...(rating ? { rating } : {}),
      ...(agentId ? { agentId } : {}),
    }),
  );
  useDocumentTitle(`${t('surveys:answers')} · Warmline`);
  const back = (
    <Link to="/reports/csat" search={(period ? { period } : {}) as never} className={css.link}>
      <IconChevronLeft size={14} style={{ display: 'inline', verticalAlign: '-2px' }} aria-hidden />{' '}
      {t('surveys:title')}
    </Link>
  );
  const empty = (
    <EmptyState icon={<IconMoodSmile size={24} />} title={t('surveys:noneTitle')} body={t('surveys:noneText')} />
  );
  return (
    <PageFrame title={t('surveys:answers')} about={back} width="text">
      <AnswerFilters />
      <Paged query={answers} empty={empty}>
        {(rows) => <AnswerList answers={rows} />}
      </Paged>
    </PageFrame>
  );
}

function AnswerFilters() {
  const { t } = useTranslation();
  const words = useFigureWords();
  const agents = useAgents();
  const [{ period = 'all', rating = '', agentId = '' }, change] = useAddressState();
  const known = periods.some((each) => each === period);
  const months = known ? [] : [{ value: period, label: /^\d{4}-\d{2}$/.test(period) ? words.month(period) : period }];
  return (
    <Group gap="xs" mb="md">
      <Select
        aria-label={t('surveys:period.label')}
        value={period}
        onChange={(value) => change({ period: value ?? undefined })}
        data={[...months, ...periods.map((each) => ({ value: each as string, label: t(`surveys:period.${each}`) }))]}
        allowDeselect={false}
        w={180}
      />
      <Select
        aria-label={t('surveys:column.rating')}
        value={rating}
        onChange={(value) => change({ rating: value || undefined })}
        data={[
          { value: '', label: t('surveys:everyRating') },
          ...[5, 4, 3, 2, 1].map((each) => ({ value: String(each), label: t(`surveys:rating.${each}`) })),
        ]}
        allowDeselect={false}
        w={180}
      />
      <Select
        aria-label={t('surveys:column.agent')}
        value={agentId}
        onChange={(value) => change({ agentId: value || undefined })}
        data={[
          { value: '', label: t('surveys:everyAgent') },
          ...agents.map((agent) => ({ value: String(agent.id), label: agent.name })),
        ]}
        allowDeselect={false}
        w={200}
      />
    </Group>
  );
}
