import type { CsatFigure } from '../../contract/surveys.ts';

type Month = CsatFigure & { month: string };
/** What a report says in one sentence: nobody answered, too few to say, or how the last month compares with the one before. */
export type CsatFinding =
  | { kind: 'nobody' | 'too-early' }
  | { kind: 'alone'; score: number }
  | { kind: 'rose' | 'fell' | 'steady'; score: number; month: string; before: string };

/**
 * Compares the two newest months that have a score (5 answers or more) by a two-proportion z-test; a change counts at 95 %
 * certainty, everything less is steady.
 */
export function csatFinding(total: CsatFigure, byMonth: readonly Month[]): CsatFinding {
  if (total.answers === 0) return { kind: 'nobody' };
  if (total.score === null) return { kind: 'too-early' };
  const scored = byMonth.filter((each) => each.score !== null).toSorted((a, b) => a.month.localeCompare(b.month));
  const [before, last] = scored.slice(-2);
  if (!before || !last) return { kind: 'alone', score: total.score };
  const z = zOf(last, before);
  const kind = z > 1.96 ? 'rose' : z < -1.96 ? 'fell' : 'steady';
  return { kind, score: total.score, month: last.month, before: before.month };
}

/** z of the difference of two proportions with a pooled variance; 0 when both are all or none. */
function zOf(a: CsatFigure, b: CsatFigure): number {
  const pooled = (a.satisfied + b.satisfied) / (a.answers + b.answers);
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / a.answers + 1 / b.answers));
  return spread === 0 ? 0 : (a.satisfied / a.answers - b.satisfied / b.answers) / spread;
}
