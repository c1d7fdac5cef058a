import { Select } from '@mantine/core';
import { IconTargetArrow } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RouteAnswer } from '../../contract/route.ts';
import { serviceLevelsRoutes } from '../../contract/service-levels.ts';
import { reading } from '../live/reading.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { ReportTabs } from '../ui/report-tabs.tsx';
import { useAddressState } from '../ui/use-address-state.ts';
import { usePageTitle } from '../ui/use-page-title.ts';
import { FiguresTable } from './figures-table.tsx';
import { periodFrom, reportPeriods } from './report-period.ts';
import css from './service-levels.module.css';
import { WeeksCard } from './weeks-card.tsx';

type Report = RouteAnswer<typeof serviceLevelsRoutes.reportServiceLevels>;

/** What was promised and kept: by kind, week, policy, team and agent; each figure opens into its tickets. */
export function ServiceLevelsReportPage() {
  const { t } = useTranslation();
  const [{ period = '90d' }, change] = useAddressState();
  const query = useMemo(() => periodFrom(period, new Date()), [period]);
  const options = reading(serviceLevelsRoutes.reportServiceLevels, { query });
  const report = useQuery({ ...options, placeholderData: keepPreviousData });
  usePageTitle(t('levels:report.title'));
  const filter = (
    <Select
      aria-label={t('levels:report.period')}
      value={reportPeriods.find((each) => each === period) ?? null}
      onChange={(value) => change({ period: value ?? undefined })}
      data={reportPeriods.map((each) => ({ value: each, label: t(`surveys:period.${each}`) }))}
      allowDeselect={false}
      w={180}
    />
  );
  return (
    <PageFrame title={t('levels:report.title')} acts={filter}>
      <ReportTabs />
      <Loaded query={report} shape="page">
        {(now) => <Whole report={now} period={period} />}
      </Loaded>
    </PageFrame>
  );
}

function Whole({ report, period }: { report: Report; period: string }) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  const { total, byKind, byPolicy, byTeam, byAgent, byWeek } = report;
  if (total.decided === 0)
    return (
      <EmptyState
        icon={<IconTargetArrow size={24} />}
        title={t('levels:report.emptyTitle')}
        body={t('levels:report.emptyText')}
      />
    );
  const nobody = t('levels:report.nobody');
  return (
    <>
      <p className={css.lede}>
        {t('levels:report.finding', {
          achieved: number.format(total.achieved),
          all: number.format(total.decided),
          count: total.decided,
          rate: number.format(total.rate ?? 0),
        })}
      </p>
      <WeeksCard weeks={byWeek} />
      <FiguresTable
        title="kind"
        period={period}
        rows={byKind.map((each) => ({ ...each, name: t(`tickets:target.${each.kind}`), filter: { kind: each.kind } }))}
      />
      <FiguresTable
        title="policy"
        period={period}
        rows={byPolicy.map((each) => ({ ...each, name: each.policy.name, filter: { policyId: each.policy.id } }))}
      />
      <FiguresTable
        title="team"
        period={period}
        rows={byTeam.map((each) => ({
          ...each,
          name: each.team?.name ?? nobody,
          filter: { teamId: each.team?.id ?? 'none' },
        }))}
      />
      <FiguresTable
        title="agent"
        period={period}
        rows={byAgent.map((each) => ({
          ...each,
          name: each.agent?.name ?? nobody,
          filter: { agentId: each.agent?.id ?? 'none' },
        }))}
      />
    </>
  );
}
