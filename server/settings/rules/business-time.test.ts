import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { businessMoment } from './business-moment.ts';
import { businessSeconds } from './business-seconds.ts';
import type { BusinessHours } from './business-spans.ts';

const MINUTE = 60_000;
const at = (text: string) => new Date(text);
const weekdays = [1, 2, 3, 4, 5];
const office: BusinessHours = {
  timeZone: 'Europe/Berlin',
  periods: weekdays.flatMap((day) => [
    { day, from: '09:00', to: '12:00' },
    { day, from: '13:00', to: '17:00' },
  ]),
  holidays: [{ date: '2026-12-25', name: 'Christmas', yearly: true }],
};
const always = (timeZone: string): BusinessHours => ({
  timeZone,
  periods: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' })),
  holidays: [],
});

/** Independent of the code under test: asks Intl minute by minute whether the local clock stands within a period. */
function oracle(hours: BusinessHours, from: Date, to: Date): number {
  let milliseconds = 0;
  for (let minute = Math.floor(from.getTime() / MINUTE) * MINUTE; minute < to.getTime(); minute += MINUTE) {
    if (!isBusinessMinute(hours, minute)) continue;
    milliseconds += Math.min(minute + MINUTE, to.getTime()) - Math.max(minute, from.getTime());
  }
  return Math.floor(Math.max(0, milliseconds) / 1000);
}

const formats = new Map<string, Intl.DateTimeFormat>();
const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function isBusinessMinute({ timeZone, periods, holidays }: BusinessHours, minute: number): boolean {
  let format = formats.get(timeZone);
  if (!format) {
    const parts = { weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone, ...parts, ...clock });
    formats.set(timeZone, format);
  }
  const local = Object.fromEntries(format.formatToParts(minute).map((part) => [part.type, part.value]));
  const date = `${local.year}-${local.month}-${local.day}`;
  const time = `${local.hour}:${local.minute}`;
  if (holidays.some((each) => (each.yearly ? date.endsWith(each.date.slice(4)) : date === each.date))) return false;
  const day = names.indexOf(local.weekday ?? '') + 1;
  return periods.some((period) => period.day === day && period.from <= time && time < period.to);
}

/** Days on which clocks change, in ways that differ: by an hour, by half an hour, at midnight, a minute after it, twice a year in Ramadan. */
const changes: [zone: string, day: string][] = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-04'],
  ['Australia/Lord_Howe', '2026-10-03'],
  ['America/Havana', '2026-03-08'],
  ['America/Havana', '2026-11-01'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['America/Sao_Paulo', '2018-02-18'],
  ['America/St_Johns', '2010-11-07'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Pacific/Apia', '2011-12-30'],
  ['Asia/Kathmandu', '2026-01-01'],
  ['Pacific/Chatham', '2026-04-04'],
  ['UTC', '2025-12-31'],
];

const minuteOfDay = fc.integer({ min: 0, max: 24 * 60 });
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
/** Up to three periods a day that may touch but not overlap. */
const day = fc.uniqueArray(minuteOfDay, { minLength: 0, maxLength: 6 }).map((edges) => {
  const sorted = edges.toSorted((a, b) => a - b);
  const pairs: [number, number][] = [];
  for (let each = 0; each + 1 < sorted.length; each += 2) pairs.push([sorted[each]!, sorted[each + 1]!]);
  return pairs;
});
const someHours = fc.record({
  change: fc.constantFrom(...changes),
  week: fc.array(day, { minLength: 7, maxLength: 7 }),
  start: fc.integer({ min: -36 * 3600, max: 36 * 3600 }),
  length: fc.integer({ min: 0, max: 60 * 3600 }),
  holiday: fc.option(fc.record({ shift: fc.integer({ min: -1, max: 2 }), yearly: fc.boolean() })),
});
type Drawn = typeof someHours extends fc.Arbitrary<infer T> ? T : never;

function drawn({ change: [timeZone, date], week, start, length, holiday }: Drawn) {
  const noon = Date.parse(`${date}T12:00:00Z`);
  const periods = week.flatMap((pairs, index) =>
    pairs.map(([from, to]) => ({ day: index + 1, from: clock(from), to: clock(to) })),
  );
  const free = holiday && {
    date: new Date(noon + holiday.shift * 86_400_000).toISOString().slice(0, 10),
    name: 'Free',
    yearly: holiday.yearly,
  };
  const from = new Date(noon + start * 1000);
  const hours: BusinessHours = { timeZone, periods, holidays: free ? [free] : [] };
  return { hours, from, to: new Date(from.getTime() + length * 1000) };
}

test('business time equals a count minute by minute, in every zone and over every change of clocks', () => {
  fc.assert(
    fc.property(someHours, (some) => {
      const { hours, from, to } = drawn(some);
      assert.equal(businessSeconds(hours, from, to), oracle(hours, from, to));
    }),
    { numRuns: 120 },
  );
});

test('a business moment is the nearest one with that much business time between, forward and backward', () => {
  fc.assert(
    fc.property(someHours, fc.integer({ min: 1, max: 40 * 3600 }), fc.boolean(), (some, amount, backward) => {
      const { hours, from } = drawn(some);
      const moment = businessMoment(hours, from, backward ? -amount : amount);
      if (hours.periods.length === 0)
        return assert.ok(Math.abs(moment.getTime() - from.getTime()) > 99 * 365 * 86_400_000);
      const between = (t: number) =>
        backward ? businessSeconds(hours, new Date(t), from) : businessSeconds(hours, from, new Date(t));
      assert.equal(between(moment.getTime()), amount);
      assert.ok(between(moment.getTime() + (backward ? 1000 : -1000)) < amount, 'a second nearer there is less');
    }),
    { numRuns: 300 },
  );
});

test('the worked example: Friday 16:30 to Monday 09:20 with DST between is 50 minutes of business time', () => {
  const [from, to] = [at('2026-03-27T15:30:00Z'), at('2026-03-30T07:20:00Z')];
  assert.equal((to.getTime() - from.getTime()) / 1000, (63 * 60 + 50) * 60);
  assert.equal(businessSeconds(office, from, to), 50 * 60);
  assert.deepEqual(businessMoment(office, from, 50 * 60), to);
  assert.deepEqual(businessMoment(office, to, -50 * 60), from);
});

test('days of 23 and 25 hours, and of 23.5 and 24.5', () => {
  const hoursOf = (zone: string, from: string, to: string) => businessSeconds(always(zone), at(from), at(to)) / 3600;
  assert.equal(hoursOf('Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'), 23);
  assert.equal(hoursOf('Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'), 25);
  const night = { ...always('Europe/Berlin'), periods: [{ day: 7, from: '02:00', to: '03:00' }] };
  assert.equal(businessSeconds(night, at('2026-03-28T00:00:00Z'), at('2026-03-30T00:00:00Z')), 0);
  assert.equal(businessSeconds(night, at('2026-10-24T00:00:00Z'), at('2026-10-26T00:00:00Z')), 7200);
  const lordHowe = { ...always('Australia/Lord_Howe'), periods: [{ day: 7, from: '00:00', to: '24:00' }] };
  assert.equal(businessSeconds(lordHowe, at('2026-04-03T00:00:00Z'), at('2026-04-06T00:00:00Z')) / 3600, 24.5);
  assert.equal(businessSeconds(lordHowe, at('2026-10-02T00:00:00Z'), at('2026-10-05T00:00:00Z')) / 3600, 23.5);
});

test('a day that closes just when it is due is the day it is due; a second more is the next business day', () => {
  const monday = at('2026-03-30T07:00:00Z');
  assert.deepEqual(businessMoment(office, monday, 7 * 3600), at('2026-03-30T15:00:00Z'));
  assert.deepEqual(businessMoment(office, monday, 7 * 3600 + 1), at('2026-03-31T07:00:01Z'));
});

test('a yearly holiday returns, one of a single year does not, and 29 February waits for the leap year', () => {
  const christmas = (year: number) =>
    businessSeconds(office, at(`${year}-12-25T00:00:00Z`), at(`${year}-12-26T00:00:00Z`));
  assert.deepEqual([christmas(2026), christmas(2028)], [0, 0]);
  const once = { ...office, holidays: [{ date: '2026-12-25', name: 'Once', yearly: false }] };
  assert.equal(businessSeconds(once, at('2026-12-25T00:00:00Z'), at('2026-12-26T00:00:00Z')), 0);
  assert.equal(businessSeconds(once, at('2028-12-25T00:00:00Z'), at('2028-12-26T00:00:00Z')), 7 * 3600);
  const leap = { ...office, holidays: [{ date: '2028-02-29', name: 'Leap', yearly: true }] };
  assert.equal(businessSeconds(leap, at('2028-02-29T00:00:00Z'), at('2028-03-01T00:00:00Z')), 0);
  assert.equal(businessSeconds(leap, at('2027-03-01T00:00:00Z'), at('2027-03-02T00:00:00Z')), 7 * 3600);
});

test('ten years are counted in a moment', () => {
  businessSeconds(office, at('2020-01-01T00:00:00Z'), at('2030-01-01T00:00:00Z'));
  const began = performance.now();
  for (let round = 0; round < 20; round++)
    businessSeconds(office, at('2020-01-01T00:00:00Z'), at('2030-01-01T00:00:00Z'));
  assert.ok((performance.now() - began) / 20 < 50, 'no loop over minutes');
});
