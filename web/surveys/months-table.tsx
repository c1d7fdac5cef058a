import { useTranslation } from 'react-i18next';
import type { CsatFigure } from '../../contract/surveys.ts';
import { AnswersAnchor } from './answers-anchor.tsx';
import css from './csat-page.module.css';
import { useFigureWords } from './use-figure-words.ts';

/** The table behind the picture of the months; each opens its answers. */
export function MonthsTable({ months }: { months: (CsatFigure & { month: string })[] }) {
  const { t } = useTranslation();
  const words = useFigureWords();
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th>{t('surveys:column.month')}</th>
          <th>{t('surveys:csat')}</th>
          <th>{t('surveys:column.interval')}</th>
          <th>{t('surveys:column.ratings')}</th>
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.month}>
            <td>
              <AnswersAnchor period={month.month} className={css.link}>
                {words.month(month.month)}
              </AnswersAnchor>
            </td>
            <td>{month.score === null ? t('surveys:tooEarly') : `${words.percent(month.score)} %`}</td>
            <td>
              {month.low !== null &&
                month.high !== null &&
                t('surveys:interval', { low: words.percent(month.low), high: words.percent(month.high) })}
            </td>
            <td>{words.count(month.answers)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
