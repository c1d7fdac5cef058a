import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snoozePresets } from './snooze-presets.ts';

const at = (now: string, timeZone = 'Europe/Berlin') =>
  snoozePresets(new Date(now), timeZone).map(({ name, at: when }) => `${name} ${when.toISOString()}`);

test('a Wednesday morning offers the afternoon, tomorrow, Monday and next week, each at nine there', () => {
  assert.deepEqual(at('2026-03-25T08:20:00Z'), [
    'later 2026-03-25T12:00:00.000Z',
    'tomorrow 2026-03-26T08:00:00.000Z',
    'monday 2026-03-30T07:00:00.000Z',
    'week 2026-04-01T07:00:00.000Z',
  ]);
});

test('an evening offers no later today; a Sunday calls Monday tomorrow, a Monday calls it next week', () => {
  assert.deepEqual(at('2026-03-25T18:30:00Z')[0], 'tomorrow 2026-03-26T08:00:00.000Z');
  assert.deepEqual(
    at('2026-06-14T10:00:00Z').map((each) => each.split(' ')[0]),
    ['later', 'tomorrow', 'week'],
  );
  assert.deepEqual(
    at('2026-06-15T10:00:00Z').map((each) => each.split(' ')[0]),
    ['later', 'tomorrow', 'week'],
  );
});
