/** What moments are measured by: now, the reader's days, and the business hours where a schedule is known. */
export type Clock = {
  now: Date;
  /** IANA name; days begin at its midnight. */
  timeZone: string;
  /** The moment so many business seconds before (negative) or after now; without it a business hour is an hour. */
  businessMoment?: (seconds: number) => Date;
};

/** From the first millisecond to the one behind the last. */
export type Span = { from: number; to: number };

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const relative = /^([+-])(\d{1,5})(min|h|d|w|mo|y|bh)$/;

/** Whether a text names a moment: a day `2026-03-01`, an instant of ISO 8601, or a span from now, `-3d`, `+2h`, `-8bh`, `-1mo`. */
export function isMoment(text: string): boolean {
  if (relative.test(text)) return true;
  if (day.test(text)) return dayOf(new Date(`${text}T00:00:00Z`), 'UTC') === text;
  return /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text));
}

/** What a text stands for: a day is its whole length in the reader's time zone (23 to 25 hours), anything else one millisecond. Refuses what `isMoment` does not know. */
export function spanOf(text: string, clock: Clock): Span {
  if (day.test(text) && isMoment(text))
    return { from: startOfDay(text, clock.timeZone), to: startOfDay(dayAfter(text), clock.timeZone) };
  const from = momentOf(text, clock);
  if (Number.isNaN(from)) throw new RangeError(`${text} is no moment`);
  return { from, to: from + 1 };
}

function momentOf(text: string, clock: Clock): number {
  if (!isMoment(text)) return Number.NaN;
  const parts = relative.exec(text);
  if (!parts) return Date.parse(text);
  const amount = Number(parts[2]) * (parts[1] === '-' ? -1 : 1);
  const unit = parts[3] ?? '';
  const now = clock.now.getTime();
  if (unit === 'bh') return clock.businessMoment?.(amount * 3600).getTime() ?? now + amount * 3_600_000;
  if (unit === 'mo' || unit === 'y') return monthsFrom(clock.now, unit === 'y' ? amount * 12 : amount);
  return now + amount * (lengths[unit] ?? Number.NaN);
}

const lengths: Record<string, number> = { min: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** The same day of another month, or its last one where that month is shorter. */
function monthsFrom(now: Date, months: number): number {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() + months);
  if (then.getUTCDate() !== now.getUTCDate()) then.setUTCDate(0);
  return then.getTime();
}

/** The day an instant falls on in a time zone, `2026-03-01`. */
export function dayOf(instant: Date, timeZone: string): string {
  const parts = new Map(
    formatIn(timeZone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/** The first millisecond of a day in a time zone: where midnight does not exist (DST begins then), the first moment after it. */
export function startOfDay(name: string, timeZone: string): number {
  const utc = Date.parse(`${name}T00:00:00Z`);
  // Offsets lie between -12 and +14 hours; two looks settle all but a change of clocks at midnight itself.
  let guess = utc - offsetAt(utc, timeZone);
  guess = utc - offsetAt(guess, timeZone);
  if (dayOf(new Date(guess), timeZone) < name)
    guess += offsetAt(guess + 3_600_000, timeZone) - offsetAt(guess, timeZone);
  return guess;
}

/** How far local time is ahead of UTC at an instant, in milliseconds. */
export function offsetAt(instant: number, timeZone: string): number {
  const parts = new Map(
    formatIn(timeZone)
      .formatToParts(instant)
      .map((part) => [part.type, Number(part.value)]),
  );
  const at = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const local = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return local - Math.floor(instant / 1000) * 1000;
}

function dayAfter(name: string): string {
  return new Date(Date.parse(`${name}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();
function formatIn(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}
