import { ActionIcon } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetFigure } from '../../contract/service-levels.ts';
import { useReader } from '../ui/use-reader.ts';
import { plannedTime } from '../words/time-words.ts';
import css from './service-levels.module.css';

const WeeksChart = lazy(async () => ({ default: (await import('./weeks-chart.tsx')).WeeksChart }));
type Props = { weeks: (TargetFigure & { week: string })[] };

/** Achieved and missed by week, as a picture or as a table. */
export function WeeksCard({ weeks }: Props) {
  const { t } = useTranslation();
  const { language } = useReader();
  const [asTable, setAsTable] = useState(false);
  const [first, last] = [weeks.at(0), weeks.at(-1)];
  const better = (last?.rate ?? 0) - (first?.rate ?? 0);
  const trend = weeks.length < 2 || better === 0 ? 'same' : better > 0 ? 'better' : 'worse';
  const title = t(`levels:report.trend.${trend}`);
  const named = weeks.map((each) => ({
    ...each,
    name: plannedTime(new Date(`${each.week}T12:00:00Z`), { language, timeZone: 'UTC' }, false),
    missed: each.decided - each.achieved,
  }));
  return (
    <section className={css.card}>
      <div className={css.head}>
        <div className="grow">
          <h2>{title}</h2>
          <p className={css.of}>{t('levels:report.weeksOf')}</p>
        </div>
        <ActionIcon
          aria-label={t(asTable ? 'surveys:months.asChart' : 'surveys:months.asTable')}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? <IconChartBar size={16} /> : <IconTable size={16} />}
        </ActionIcon>
      </div>
      {asTable ? (
        <WeeksTable rows={named} />
      ) : (
        <div className={css.chart}>
          <Suspense fallback={null}>
            <WeeksChart rows={named} label={`${title}. ${t('levels:report.weeksOf')}`} />
          </Suspense>
        </div>
      )}
    </section>
  );
}

type Named = { name: string; rate: number | null; achieved: number; missed: number };

function WeeksTable({ rows }: { rows: Named[] }) {
  const { t } = useTranslation();
  return (
    <table className={css.figures}>
      <thead>
        <tr>
          <th scope="col">{t('levels:report.column.week')}</th>
          <th scope="col">{t('levels:report.column.rate')}</th>
          <th scope="col">{t('levels:report.column.achieved')}</th>
          <th scope="col">{t('levels:report.column.missed')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <td>{row.name}</td>
            <td>{row.rate === null ? '–' : `${row.rate} %`}</td>
            <td>{row.achieved}</td>
            <td>{row.missed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
