import { type BusinessHours, businessSpans } from './business-spans.ts';

/** How far it looks: schedules that hold next to nothing have an end all the same. */
const HUNDRED_YEARS = 36_525 * 86_400_000;

/**
 * The moment so many business seconds after `from`, or before it when they are negative: the nearest one between which and `from`
 * the schedule holds just that much. So what is due in seven hours of a day from 9 to 16 is due at 16:00, not the next morning.
 * Where a hundred years do not hold so much it answers their end.
 */
export function businessMoment(hours: BusinessHours, from: Date, seconds: number): Date {
  let left = Math.abs(seconds) * 1000;
  if (left === 0) return from;
  const begin = from.getTime();
  const backward = seconds < 0;
  const end = begin + (backward ? -HUNDRED_YEARS : HUNDRED_YEARS);
  for (const span of businessSpans(hours, Math.min(begin, end), Math.max(begin, end), backward)) {
    const length = span.to - span.from;
    if (length >= left) return new Date(backward ? span.to - left : span.from + left);
    left -= length;
  }
  return new Date(end);
}
