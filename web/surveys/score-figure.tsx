import { useTranslation } from 'react-i18next';
import type { CsatFigure } from '../../contract/surveys.ts';
import { AnswersAnchor } from './answers-anchor.tsx';
import css from './csat-page.module.css';
import { useFigureWords } from './use-figure-words.ts';

/** CSAT with its interval and sample; below five answers, how many there are instead of a score. */
export function ScoreFigure({ total, period }: { total: CsatFigure; period: string }) {
  const { t } = useTranslation();
  const words = useFigureWords();
  const { score, low, high, answers } = total;
  return (
    <AnswersAnchor period={period} className={css.card}>
      <span className={css.name}>{t('surveys:csat')}</span>
      <p className={css.value} data-words={score === null}>
        {score === null ? (
          t('surveys:tooEarly')
        ) : (
          <>
            {words.percent(score)}
            <small>%</small>
          </>
        )}
      </p>
      <p className={css.facts}>
        {low !== null && high !== null && (
          <span title={t('surveys:intervalMeans')}>
            {t('surveys:interval', { low: words.percent(low), high: words.percent(high) })}
          </span>
        )}
        <span>{t('surveys:ratings', { count: answers })}</span>
      </p>
    </AnswersAnchor>
  );
}
