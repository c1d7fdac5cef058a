import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csatFinding } from './csat-finding.ts';

const figure = (satisfied: number, answers: number) => ({
  satisfied,
  answers,
  score: answers < 5 ? null : (satisfied / answers) * 100,
  low: null,
  high: null,
});
const month = (name: string, satisfied: number, answers: number) => ({ ...figure(satisfied, answers), month: name });

test('without answers there is nothing to say, with four it is too early', () => {
  assert.equal(csatFinding(figure(0, 0), []).kind, 'nobody');
  assert.equal(csatFinding(figure(4, 4), [month('2026-05', 4, 4)]).kind, 'too-early');
});

test('one month with a score stands alone', () => {
  const months = [month('2026-04', 1, 2), month('2026-05', 9, 10)];
  assert.equal(csatFinding(figure(10, 12), months).kind, 'alone');
});

const table = [
  [60, 100, 80, 100, 'rose'],
  [80, 100, 60, 100, 'fell'],
  [70, 100, 75, 100, 'steady'],
  [10, 10, 10, 10, 'steady'],
] as const;
for (const [was, of, is, out, kind] of table)
  test(`${was} of ${of}, then ${is} of ${out}: ${kind}`, () => {
    const months = [month('2026-05', is, out), month('2026-04', was, of)];
    const found = csatFinding(figure(was + is, of + out), months);
    assert.deepEqual(
      [found.kind, 'month' in found && found.month, 'before' in found && found.before],
      [kind, '2026-05', '2026-04'],
    );
  });
