import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TargetFigure } from '../../contract/service-levels.ts';
import css from './service-levels.module.css';

type Row = TargetFigure & { name: string; filter: Record<string, string | number> };
type Props = { title: 'kind' | 'policy' | 'team' | 'agent'; rows: Row[]; period: string };

/** Achieved against missed, a line for each of something; the counts open into their tickets. */
export function FiguresTable({ title, rows, period }: Props) {
  const { t } = useTranslation();
  return (
    <section className={css.card}>
      <h2>{t(`levels:report.by.${title}`)}</h2>
      <p className={css.of}>{t('levels:report.of')}</p>
      <table className={css.figures}>
        <thead>
          <tr>
            <th scope="col">{t(`levels:report.column.${title}`)}</th>
            <th scope="col">{t('levels:report.column.rate')}</th>
            <th scope="col">{t('levels:report.column.achieved')}</th>
            <th scope="col">{t('levels:report.column.missed')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, filter, rate, achieved, decided }) => (
            <tr key={name}>
              <td dir="auto">{name}</td>
              <td>{rate === null ? '–' : `${rate} %`}</td>
              <td>
                <Opens name={name} count={achieved} filter={{ ...filter, period, outcome: 'achieved' }} />
              </td>
              <td>
                <Opens name={name} count={decided - achieved} filter={{ ...filter, period, outcome: 'missed' }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Opens({ name, count, filter }: { name: string; count: number; filter: Record<string, string | number> }) {
  const { t } = useTranslation();
  if (count === 0) return <>0</>;
  const search = Object.fromEntries(Object.entries(filter).map(([key, value]) => [key, String(value)]));
  return (
    <Link
      to="/reports/service-levels/targets"
      search={search as never}
      aria-label={t(`levels:report.open.${String(filter['outcome'])}`, { name, count })}
    >
      {count}
    </Link>
  );
}
