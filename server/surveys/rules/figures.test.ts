import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { csatFigure, distributionOf } from './csat-figure.ts';
import { wilsonInterval } from './wilson-interval.ts';

const each = (...ratings: number[]) => ratings.map((rating) => ({ rating, answers: 1 }));

test('the worked example: 4 of 7 are 57.1 %, 25.0 to 84.2', () => {
  assert.deepEqual(csatFigure(each(5, 4, 3, 5, 1, 2, 4)), {
    answers: 7,
    satisfied: 4,
    score: 57.1,
    low: 25,
    high: 84.2,
  });
});

test('below five answers there is no score', () => {
  assert.deepEqual(csatFigure(each(5, 5, 5, 4)), { answers: 4, satisfied: 4, score: null, low: null, high: null });
  assert.deepEqual(csatFigure([]), { answers: 0, satisfied: 0, score: null, low: null, high: null });
  assert.equal(csatFigure(each(5, 5, 5, 4, 4)).score, 100);
});

test('the interval is what statistics say elsewhere', (context) => {
  const golden = fileURLToPath(new URL('../../../../shared/data/golden/stats_golden.json', import.meta.url));
  if (!existsSync(golden)) return context.skip('the figures of stats_golden.json are not beside this project');
  const [low, high] = (JSON.parse(readFileSync(golden, 'utf8')) as { wilson_420_500: [number, number] }).wilson_420_500;
  const interval = wilsonInterval(420, 500);
  assert.ok(interval && Math.abs(interval.low - low) < 1e-6 && Math.abs(interval.high - high) < 1e-6);
});

test('an interval holds its share, lies between 0 and 1, and narrows with more answers', () => {
  assert.equal(wilsonInterval(0, 0), null);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
      const hits = Math.round(all * share);
      const { low, high } = wilsonInterval(hits, all)!;
      const more = wilsonInterval(hits * 10, all * 10)!;
      assert.ok(low >= 0 && high <= 1);
      assert.ok(low <= hits / all + 1e-12 && high >= hits / all - 1e-12);
      assert.ok(more.high - more.low < high - low);
      const mirrored = wilsonInterval(all - hits, all)!;
      assert.ok(Math.abs(mirrored.low - (1 - high)) < 1e-9, 'satisfied and not satisfied mirror each other');
    }),
  );
});

test('however answers are grouped, the figure is the same, and the distribution holds them all', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 60 }), (ratings) => {
      const distribution = distributionOf(each(...ratings));
      assert.deepEqual(csatFigure(distribution), csatFigure(each(...ratings)));
      assert.deepEqual(
        distribution.map((count) => count.rating),
        [1, 2, 3, 4, 5],
      );
    }),
  );
});
