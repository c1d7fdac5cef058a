import assert from 'node:assert/strict';
import test from 'node:test';
import { mayStillAnswerAutomatically } from './automatic-mail-limit.ts';

const now = new Date('2026-03-02T12:00:00Z');
const minutesAgo = (...minutes: number[]) => minutes.map((minute) => new Date(now.getTime() - minute * 60_000));

const cases: [name: string, earlier: Date[], may: boolean][] = [
  ['the first', [], true],
  ['the fourth', minutesAgo(1, 2, 3), true],
  ['the fifth within the hour', minutesAgo(1, 2, 3, 59), false],
  ['the oldest just left the window', minutesAgo(1, 2, 3, 60), true],
  ['a clock that ran ahead', minutesAgo(-5, -4, -3, -2), false],
];
for (const [name, earlier, may] of cases)
  test(name, () => assert.equal(mayStillAnswerAutomatically(earlier, now), may));
