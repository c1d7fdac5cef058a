import css from './csat-page.module.css';

/** A score as a point in the band of its interval, on a line from 0 to 100. The numbers stand beside it. */
export function IntervalBar({ score, low, high }: { score: number; low: number; high: number }) {
  return (
    <div className={css.interval} aria-hidden>
      <span className={css.band} style={{ insetInlineStart: `${low}%`, width: `${high - low}%` }} />
      <span className={css.point} style={{ insetInlineStart: `${score}%` }} />
    </div>
  );
}
