/** How mail usually comes to a mailbox: how many in the last four weeks, and the longest silence between two of them. */
export type MailHabit = { mails: number; longestGapMs: number };

/** Fewer mails than this make no habit. */
const FEWEST = 20;
/** Nobody is told of a shorter silence than this. */
export const shortestSilenceMs = 6 * 3_600_000;

/**
 * How long a silence a mailbox may have before somebody should look: twice the longest it had in four weeks (nights and
 * weekends are in there), at least six hours. Null when too little came to say.
 */
export function longestNormalSilence({ mails, longestGapMs }: MailHabit): number | null {
  return mails < FEWEST ? null : Math.max(2 * longestGapMs, shortestSilenceMs);
}
