import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newRanks } from './new-ranks.ts';

test('only what changes its place is written', () => {
  const things = [1, 2, 3, 4].map((rank) => ({ id: rank * 10, rank }));
  assert.deepEqual(newRanks(things, 1, 0), [
    { id: 20, rank: 1 },
    { id: 10, rank: 2 },
  ]);
  assert.deepEqual(newRanks(things, 0, -1), []);
  assert.deepEqual(newRanks(things, 3, 4), []);
});

test('after any move the thing stands where it was put, and the others keep their order, whatever the ranks were', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (ranks, a, b) => {
      const things = ranks.toSorted((x, y) => x - y).map((rank, id) => ({ id, rank }));
      const [from, to] = [a % things.length, b % things.length];
      const written = new Map(newRanks(things, from, to).map((each) => [each.id, each.rank]));
      const after = things
        .map((each) => ({ id: each.id, rank: written.get(each.id) ?? each.rank }))
        .sort((x, y) => x.rank - y.rank);
      assert.equal(after[to]?.id, from);
      const others = after.filter((each) => each.id !== from).map((each) => each.id);
      assert.deepEqual(
        others,
        others.toSorted((x, y) => x - y),
      );
    }),
  );
});
