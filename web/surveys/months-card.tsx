import { ActionIcon } from '@mantine/core';
import { IconChartLine, IconTable } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CsatFigure } from '../../contract/surveys.ts';
import { csatFinding } from './csat-finding.ts';
import css from './csat-page.module.css';
import { MonthsTable } from './months-table.tsx';
import { useFigureWords } from './use-figure-words.ts';

const MonthsChart = lazy(async () => ({ default: (await import('./months-chart.tsx')).MonthsChart }));

type Props = { total: CsatFigure; months: (CsatFigure & { month: string })[] };

/** CSAT by month with its interval, as a picture or as a table. */
export function MonthsCard({ total, months }: Props) {
  const { t } = useTranslation();
  const words = useFigureWords();
  const [asTable, setAsTable] = useState(false);
  const sorted = months.toSorted((a, b) => a.month.localeCompare(b.month));
  const finding = csatFinding(total, sorted);
  const title =
    'month' in finding
      ? t(`surveys:months.${finding.kind}`, { month: words.month(finding.month), before: words.month(finding.before) })
      : t('surveys:months.tooEarly');
  return (
    <section className={css.card} data-span="9">
      <div className={css.head}>
        <div className="grow">
          <h2 className={css.title}>{title}</h2>
          <p className={css.of}>{t('surveys:months.of')}</p>
        </div>
        <ActionIcon
          aria-label={t(asTable ? 'surveys:months.asChart' : 'surveys:months.asTable')}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? <IconChartLine size={16} /> : <IconTable size={16} />}
        </ActionIcon>
      </div>
      {asTable ? (
        <MonthsTable months={sorted} />
      ) : (
        <div className={css.chart}>
          <Suspense fallback={null}>
            <MonthsChart months={sorted} label={`${title}. ${t('surveys:months.of')}`} />
          </Suspense>
        </div>
      )}
    </section>
  );
}
