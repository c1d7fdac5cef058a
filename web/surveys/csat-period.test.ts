import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csatPeriod } from './csat-period.ts';

const now = new Date('2026-05-20T10:42:13Z');
const table = [
  ['30d', 'UTC', { from: '2026-04-20T10:00:00.000Z' }],
  ['2026-03', 'Europe/Berlin', { from: '2026-02-28T23:00:00.000Z', to: '2026-03-31T22:00:00.000Z' }],
  ['2026-12', 'America/New_York', { from: '2026-12-01T05:00:00.000Z', to: '2027-01-01T05:00:00.000Z' }],
  ['all', 'UTC', {}],
  [undefined, 'UTC', {}],
  ['DROP TABLE', 'UTC', {}],
] as const;

for (const [name, timeZone, period] of table)
  test(`${name} in ${timeZone}`, () => assert.deepEqual(csatPeriod(name, now, timeZone), period));
