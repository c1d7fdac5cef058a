import { useTranslation } from 'react-i18next';
import { AnswersAnchor } from './answers-anchor.tsx';
import css from './csat-page.module.css';
import { useFigureWords } from './use-figure-words.ts';

type Props = { distribution: { rating: number; answers: number }[]; answers: number; period: string };

/** How the ratings fall on the five steps; each opens its answers. */
export function DistributionCard({ distribution, answers, period }: Props) {
  const { t } = useTranslation();
  const words = useFigureWords();
  const steps = distribution.toSorted((a, b) => b.rating - a.rating);
  const most = Math.max(1, ...steps.map((step) => step.answers));
  const top = steps.reduce(
    (best, step) => (step.answers > best.answers ? step : best),
    steps[0] ?? { rating: 0, answers: 0 },
  );
  return (
    <section className={css.card} data-span="5">
      <h2 className={css.title}>{t('surveys:distribution.title', { rating: t(`surveys:rating.${top.rating}`) })}</h2>
      <p className={css.of}>{t('surveys:distribution.of', { count: answers })}</p>
      <div className={css.bars}>
        {steps.map((step) => (
          <AnswersAnchor key={step.rating} period={period} rating={step.rating} className={css.bar}>
            <span className="clip">{t(`surveys:rating.${step.rating}`)}</span>
            <span className={css.track}>
              <span
                className={css.fill}
                data-satisfied={step.rating >= 4}
                style={{ width: `${(step.answers / most) * 100}%` }}
              />
            </span>
            <span className={css.count}>{words.count(step.answers)}</span>
            <span className={css.count}>
              {answers >= 5 && <span className="dim">{Math.round((step.answers / answers) * 100)} %</span>}
            </span>
          </AnswersAnchor>
        ))}
      </div>
    </section>
  );
}
