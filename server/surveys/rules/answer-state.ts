const HOUR = 60 * 60 * 1000;
/** So long a link may be answered for the first time. */
export const DAYS_TO_ANSWER = 60;
/** So long an answer may be changed. */
export const HOURS_TO_CHANGE = 24;

/** What may be done with an invitation: answer it, change the answer, only read it; or nothing any more. */
export type AnswerState = 'open' | 'changeable' | 'fixed' | 'expired';

/** Where an invitation stands. An answer can be read for ever, and changed for 24 hours from when it was first given. */
export function answerState(askedAt: Date, answeredAt: Date | null, now: Date): AnswerState {
  if (answeredAt) return now.getTime() - answeredAt.getTime() < HOURS_TO_CHANGE * HOUR ? 'changeable' : 'fixed';
  return now.getTime() - askedAt.getTime() < DAYS_TO_ANSWER * 24 * HOUR ? 'open' : 'expired';
}
