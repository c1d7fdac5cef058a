import type { CsatFigure } from '../../../contract/surveys.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** Some answers of the same rating. */
export type RatingCount = { rating: number; answers: number };

/** Below this many answers there is no score: the answers themselves say more. */
const FEWEST = 5;

/** Satisfied is 4 or 5. */
export function isSatisfied(rating: number): boolean {
  return rating >= 4;
}

/**
 * CSAT: satisfied ÷ all answers × 100, in percent with one decimal, with its Wilson 95 % interval. Below 5 answers score and
 * interval are null. 5, 4, 3, 5, 1, 2, 4 → 4 of 7 → 57.1 %, 25.0 to 84.2.
 */
export function csatFigure(counts: readonly RatingCount[]): CsatFigure {
  const answers = sumOf(counts);
  const satisfied = sumOf(counts.filter((count) => isSatisfied(count.rating)));
  const interval = wilsonInterval(satisfied, answers);
  if (answers < FEWEST || !interval) return { answers, satisfied, score: null, low: null, high: null };
  return {
    answers,
    satisfied,
    score: percent(satisfied / answers),
    low: percent(interval.low),
    high: percent(interval.high),
  };
}

/** How often each rating was given, 1 to 5, all five always. */
export function distributionOf(counts: readonly RatingCount[]): RatingCount[] {
  return [1, 2, 3, 4, 5].map((rating) => ({
    rating,
    answers: sumOf(counts.filter((count) => count.rating === rating)),
  }));
}

function sumOf(counts: readonly RatingCount[]): number {
  return counts.reduce((sum, count) => sum + count.answers, 0);
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
