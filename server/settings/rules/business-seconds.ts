import { type BusinessHours, businessSpans } from './business-spans.ts';

/** Whole seconds of business time between two instants; a second begun does not count, and nothing before `from`. */
export function businessSeconds(hours: BusinessHours, from: Date, to: Date): number {
  let sum = 0;
  for (const span of businessSpans(hours, from.getTime(), to.getTime())) sum += span.to - span.from;
  return Math.floor(sum / 1000);
}
