import { Trans, useTranslation } from 'react-i18next';
import type { CsatFigure } from '../../contract/surveys.ts';
import { csatFinding } from './csat-finding.ts';
import css from './csat-page.module.css';
import { useFigureWords } from './use-figure-words.ts';

type Props = { total: CsatFigure; byMonth: (CsatFigure & { month: string })[] };

/** The one sentence that the report comes to. */
export function FindingLine({ total, byMonth }: Props) {
  const { t } = useTranslation();
  const words = useFigureWords();
  const finding = csatFinding(total, byMonth);
  const values = {
    count: total.answers,
    tenths: 'score' in finding ? words.count(Math.round(finding.score)) : '',
    month: 'month' in finding ? words.month(finding.month) : '',
    before: 'before' in finding ? words.month(finding.before) : '',
  };
  return (
    <p className={css.lede}>
      <Trans
        t={t}
        i18nKey={`surveys:finding.${finding.kind}`}
        values={values}
        count={total.answers}
        components={{ b: <b /> }}
      />
    </p>
  );
}
