import { useTranslation } from 'react-i18next';
import css from './brand-dialog.module.css';
import { contrastWithWhite } from './contrast.ts';

/** How well white words read on an accent, in words and in place. */
export function ContrastHint({ accent }: { accent: string }) {
  const { t, i18n } = useTranslation();
  const ratio = contrastWithWhite(accent);
  if (ratio === null) return null;
  const shown = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(ratio);
  const isGood = ratio >= 4.5;
  return (
    <p className={css.hint} data-good={isGood} aria-live="polite">
      <span className={css.sample} style={{ background: accent }} aria-hidden>
        Aa
      </span>
      {t(isGood ? 'settings:brands.contrastGood' : 'settings:brands.contrastLow', { ratio: shown })}
    </p>
  );
}
