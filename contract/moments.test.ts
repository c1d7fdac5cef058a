import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, isMoment, spanOf } from './moments.ts';

const clock = { now: new Date('2026-03-31T12:00:00Z'), timeZone: 'Europe/Berlin' };
const span = (text: string, timeZone = 'Europe/Berlin') => {
  const { from, to } = spanOf(text, { ...clock, timeZone });
  return [new Date(from).toISOString(), (to - from) / 3_600_000];
};

for (const [text, begins, hours, zone] of [
  ['2026-03-02', '2026-03-01T23:00:00.000Z', 24, 'Europe/Berlin'],
  ['2026-03-29', '2026-03-28T23:00:00.000Z', 23, 'Europe/Berlin'],
  ['2026-10-25', '2026-10-24T22:00:00.000Z', 25, 'Europe/Berlin'],
  ['2026-03-02', '2026-03-01T18:30:00.000Z', 24, 'Asia/Kolkata'],
  ['2026-03-02', '2026-03-02T11:00:00.000Z', 24, 'Pacific/Pago_Pago'],
  // Midnight itself does not exist on this day in Beirut: clocks go from 00:00 to 01:00.
  ['2026-03-29', '2026-03-28T22:00:00.000Z', 23, 'Asia/Beirut'],
] as const)
  test(`${text} in ${zone} begins at ${begins} and has ${hours} hours`, () => {
    assert.deepEqual(span(text, zone), [begins, hours]);
  });

for (const [text, instant] of [
  ['-90min', '2026-03-31T10:30:00.000Z'],
  ['+2h', '2026-03-31T14:00:00.000Z'],
  ['-3d', '2026-03-28T12:00:00.000Z'],
  ['-1w', '2026-03-24T12:00:00.000Z'],
  ['-1mo', '2026-02-28T12:00:00.000Z'],
  ['+1y', '2027-03-31T12:00:00.000Z'],
  ['-8bh', '2026-03-31T04:00:00.000Z'],
  ['2026-03-01T10:00:00+02:00', '2026-03-01T08:00:00.000Z'],
] as const)
  test(`${text} is ${instant}`, () => {
    assert.equal(span(text)[0], instant);
  });

for (const text of ['', '3d', '-d', '2026-02-30', '2026-13-01', 'yesterday', '-3x', '2026', '2026-03-01Tnoon'])
  test(`"${text}" is no moment`, () => {
    assert.equal(isMoment(text), false);
    assert.throws(() => spanOf(text, clock), RangeError);
  });

test('the day of an instant is that of the zone', () => {
  assert.equal(dayOf(new Date('2026-03-01T23:30:00Z'), 'Europe/Berlin'), '2026-03-02');
  assert.equal(dayOf(new Date('2026-03-01T23:30:00Z'), 'America/New_York'), '2026-03-01');
});
