import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrastWithWhite } from './contrast.ts';

const table = [
  ['#000000', 21],
  ['#ffffff', 1],
  ['#777777', 4.48],
  ['#c84a12', 4.7],
] as const;

for (const [color, ratio] of table)
  test(`white on ${color} has a contrast of ${ratio}`, () =>
    assert.ok(Math.abs((contrastWithWhite(color) ?? 0) - ratio) < 0.1, String(contrastWithWhite(color))));

test('what is not a colour has no contrast', () => assert.equal(contrastWithWhite('#12'), null));
