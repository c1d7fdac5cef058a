import { useTranslation } from 'react-i18next';
import css from './csat-page.module.css';
import { useFigureWords } from './use-figure-words.ts';

/** How many of those who were asked answered. */
export function RateFigure({ answered, delivered }: { answered: number; delivered: number }) {
  const { t } = useTranslation();
  const words = useFigureWords();
  return (
    <div className={css.card}>
      <span className={css.name}>{t('surveys:rate')}</span>
      <p className={css.value}>
        {delivered > 0 ? words.percent((answered / delivered) * 100) : '–'}
        {delivered > 0 && <small>%</small>}
      </p>
      <p className={css.facts}>
        <span>{t('surveys:rateMeans', { answered: words.count(answered), delivered: words.count(delivered) })}</span>
      </p>
    </div>
  );
}
