import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isQuiet } from './is-quiet.ts';
import { wishOf } from './wish-of.ts';

const berlin = 'Europe/Berlin';
for (const [at, from, to, quiet] of [
  ['2026-03-02T21:30:00Z', '22:00', '07:00', true],
  ['2026-03-02T20:59:00Z', '22:00', '07:00', false],
  ['2026-03-02T05:59:00Z', '22:00', '07:00', true],
  ['2026-03-02T06:00:00Z', '22:00', '07:00', false],
  ['2026-07-02T05:00:00Z', '22:00', '07:00', false],
  ['2026-03-02T11:30:00Z', '12:00', '13:00', true],
  ['2026-03-02T12:00:00Z', '12:00', '13:00', false],
  ['2026-03-02T23:10:00Z', '00:00', '00:30', true],
] as const) {
  test(`${at} is ${quiet ? '' : 'not '}quiet from ${from} to ${to} in Berlin`, () =>
    assert.equal(isQuiet(new Date(at), berlin, { from, to }), quiet));
}

test('without quiet hours it is never quiet', () => assert.equal(isQuiet(new Date(), berlin, null), false));

test('an own wish stands for its kinds, the house’s for the others', () => {
  const row = { ways: { assigned: [] }, mail_after_minutes: 5, mail_every_minutes: 30, quiet_from: 65, quiet_to: 0 };
  const wish = wishOf(row);
  assert.deepEqual(wish.ways.assigned, []);
  assert.deepEqual(wish.ways.mentioned, ['app', 'mail', 'push']);
  assert.deepEqual(wish.quiet, { from: '01:05', to: '00:00' });
  assert.equal(wishOf(null).mailAfterMinutes, 15);
});
