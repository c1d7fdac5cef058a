import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { durationText, minutesOf } from './duration.ts';

test('what is written as a duration is read as the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 525_600 }), (minutes) => minutesOf(durationText(minutes)) === minutes),
  );
  assert.deepEqual(['', '90', '2H', '1h30', ' 4h 5m ', '0', 'x', '-1', '99999999'].map(minutesOf), [
    null,
    90,
    120,
    90,
    245,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
