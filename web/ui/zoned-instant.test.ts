import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { laterTimes, wallTime, zonedInstant } from './zoned-instant.ts';

const rows: [string, string, string][] = [
  ['2026-03-12 09:00', 'Europe/London', '2026-03-12T09:00:00.000Z'],
  ['2026-07-12 09:00', 'Europe/London', '2026-07-12T08:00:00.000Z'],
  ['2026-03-29 02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ['2026-01-05 23:45:00', 'America/New_York', '2026-01-06T04:45:00.000Z'],
  ['2026-01-05 12:00', 'Asia/Kathmandu', '2026-01-05T06:15:00.000Z'],
];
for (const [wall, zone, instant] of rows)
  test(`${wall} in ${zone}`, () => assert.equal(zonedInstant(wall, zone).toISOString(), instant));

test('there and back is the same minute', () => {
  const zones = fc.constantFrom('UTC', 'Asia/Tokyo', 'Asia/Kolkata', 'America/Lima', 'Africa/Lagos');
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 * 30 });
  fc.assert(
    fc.property(zones, minutes, (zone, minute) => {
      const at = new Date(Date.UTC(2005, 0, 1) + minute * 60_000);
      assert.equal(zonedInstant(wallTime(at, zone), zone).getTime(), at.getTime());
    }),
  );
});

test('later is in an hour, tomorrow at nine and Monday at nine; on a Sunday tomorrow is Monday', () => {
  const thursday = laterTimes(new Date('2026-03-12T09:14:00Z'), 'Europe/London');
  assert.deepEqual(
    thursday.map((each) => [each.name, each.at.toISOString()]),
    [
      ['hour', '2026-03-12T10:15:00.000Z'],
      ['tomorrow', '2026-03-13T09:00:00.000Z'],
      ['monday', '2026-03-16T09:00:00.000Z'],
    ],
  );
  assert.deepEqual(
    laterTimes(new Date('2026-03-15T09:14:00Z'), 'UTC').map((each) => each.name),
    ['hour', 'tomorrow'],
  );
});
