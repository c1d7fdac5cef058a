import { dayNumber, timeShape } from './time-shape.ts';

/** Words of the catalogue `words` that times are made of: `now`, `minutes`, `hours`, `yesterday`, `ago`. */
export type TimeWords = (
  key: 'now' | 'minutes' | 'hours' | 'yesterday' | 'ago',
  values?: Record<string, unknown>,
) => string;
export type Reader = { language: string; timeZone: string };

/** For lists: `41 min`, `5 h`, `yesterday`, `Tue`, `12 Mar`. */
export function shortTime(at: Date, now: Date, reader: Reader, say: TimeWords): string {
  const shape = timeShape(at, now, reader.timeZone);
  if (shape.kind === 'now') return say('now');
  if (shape.kind === 'minutes' || shape.kind === 'hours') return say(shape.kind, { count: shape.count });
  if (shape.kind === 'yesterday') return say('yesterday');
  if (shape.kind === 'weekday') return written(at, reader, { weekday: 'short' });
  return dateOf(at, reader, shape.kind === 'old-date');
}

/** For messages: `23 min ago`, `08:31`, `Tue 17:42`, `12 Mar, 17:42`. */
export function messageTime(at: Date, now: Date, reader: Reader, say: TimeWords): string {
  const shape = timeShape(at, now, reader.timeZone);
  if (shape.kind === 'now') return say('now');
  if (shape.kind === 'minutes') return say('ago', { time: say('minutes', { count: shape.count }) });
  const clock = written(at, reader, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const days = dayNumber(now, reader.timeZone) - dayNumber(at, reader.timeZone);
  if (days === 0) return clock;
  if (days < 7) return `${written(at, reader, { weekday: 'short' })} ${clock}`;
  return `${dateOf(at, reader, shape.kind === 'old-date')}, ${clock}`;
}

/** The whole truth, for hovering: `Thursday 12 March 2026 at 08:51`. */
export function exactTime(at: Date, reader: Reader): string {
  return written(at, reader, { dateStyle: 'full', timeStyle: 'short' });
}

/** A day that may lie ahead: `Thu 12 Mar`, with the clock when asked. */
export function plannedTime(at: Date, reader: Reader, withClock: boolean): string {
  const clock: Intl.DateTimeFormatOptions = withClock ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : {};
  return written(at, reader, { weekday: 'short', day: 'numeric', month: 'short', ...clock });
}

/** A day of the calendar, `12 March`, with its year when asked; `at` is its midnight in UTC. */
export function calendarDay(at: Date, language: string, withYear: boolean): string {
  const year: Intl.DateTimeFormatOptions = withYear ? { year: 'numeric' } : {};
  return written(at, { language, timeZone: 'UTC' }, { day: 'numeric', month: 'long', ...year });
}

function dateOf(at: Date, reader: Reader, withYear: boolean): string {
  const year: Intl.DateTimeFormatOptions = withYear ? { year: 'numeric' } : {};
  return written(at, reader, { day: 'numeric', month: 'short', ...year });
}

function written(at: Date, reader: Reader, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([reader.language, reader.timeZone, options]);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(regional(reader.language), { timeZone: reader.timeZone, ...options });
    formats.set(key, format);
  }
  return format.format(at);
}

/** Making a format costs a hundred times more than using it, and every row of a list writes two. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Plain English writes its days before its months here; a reader who says `en-US` gets what they are used to. */
function regional(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
