import { Select } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconMoodSmile } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RouteAnswer } from '../../contract/route.ts';
import { surveysRoutes } from '../../contract/surveys.ts';
import { reading } from '../live/reading.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useMe } from '../ui/me.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { ReportTabs } from '../ui/report-tabs.tsx';
import { useAddressState } from '../ui/use-address-state.ts';
import { AgentsCard } from './agents-card.tsx';
import { AnswersCard } from './answers-card.tsx';
import css from './csat-page.module.css';
import { csatPeriod, periods } from './csat-period.ts';
import { DistributionCard } from './distribution-card.tsx';
import { FindingLine } from './finding-line.tsx';
import { MonthsCard } from './months-card.tsx';
import { RateFigure } from './rate-figure.tsx';
import { ScoreFigure } from './score-figure.tsx';

type Report = RouteAnswer<typeof surveysRoutes.reportCsat>;

/** How satisfied customers are: the figure with its certainty, by month and by agent, each opening into its answers. */
export function CsatPage() {
  const { t } = useTranslation();
  const { company } = useMe();
  const [{ period = '90d' }, change] = useAddressState();
  const query = useMemo(() => csatPeriod(period, new Date(), company.timeZone), [period, company.timeZone]);
  const report = useQuery({ ...reading(surveysRoutes.reportCsat, { query }), placeholderData: keepPreviousData });
  useDocumentTitle(`${t('surveys:title')} · Warmline`);
  const filter = (
    <Select
      aria-label={t('surveys:period.label')}
      value={periods.find((each) => each === period) ?? null}
      placeholder={t('surveys:period.label')}
      onChange={(value) => change({ period: value ?? undefined })}
      data={periods.map((each) => ({ value: each, label: t(`surveys:period.${each}`) }))}
      allowDeselect={false}
      w={180}
    />
  );
  return (
    <PageFrame title={t('surveys:title')} acts={filter}>
      <ReportTabs />
      <Loaded query={report} shape="page">
        {(now) => <Whole report={now} period={period} />}
      </Loaded>
    </PageFrame>
  );
}

function Whole({ report, period }: { report: Report; period: string }) {
  const { t } = useTranslation();
  const { total, byMonth, byAgent, distribution } = report;
  if (total.answers === 0)
    return (
      <EmptyState icon={<IconMoodSmile size={24} />} title={t('surveys:emptyTitle')} body={t('surveys:emptyText')} />
    );
  return (
    <>
      <FindingLine total={total} byMonth={byMonth} />
      <div className={css.grid}>
        <div className={css.figures}>
          <ScoreFigure total={total} period={period} />
          <RateFigure answered={total.answers} delivered={report.delivered} />
        </div>
        {total.score === null ? <AnswersCard period={period} /> : <MonthsCard total={total} months={byMonth} />}
        <DistributionCard distribution={distribution} answers={total.answers} period={period} />
        <AgentsCard agents={byAgent} period={period} />
      </div>
    </>
  );
}
