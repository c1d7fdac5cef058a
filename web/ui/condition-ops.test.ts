import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceOf, distanceText } from './condition-moments.ts';
import { askedOp, opChoices, withOp } from './condition-ops.ts';
import { groupOf, questionsOf, treeOf } from './condition-parts.ts';

test('nothing is asked for as an operator where it is no choice', () => {
  const rating = { field: 'rating', op: 'is' as const, values: [3] };
  const empty = withOp(rating, 'empty');
  assert.deepEqual(empty, { field: 'rating', op: 'is', values: [null] });
  assert.equal(askedOp(empty, 'number'), 'empty');
  assert.equal(askedOp({ ...empty, op: 'is-not' }, 'number'), 'filled');
  assert.equal(askedOp({ field: 'assignee', op: 'is', values: [null] }, 'choice'), 'is');
  assert.deepEqual(withOp(empty, 'more').values, []);
  assert.deepEqual(withOp(rating, 'more').values, [3]);
});

test('only triggers are offered what looks at the change', () => {
  assert.ok(!opChoices('choice', false).includes('changed'));
  assert.ok(opChoices('flag', true).includes('changed-to'));
  assert.deepEqual(withOp({ field: 'team', op: 'is', values: [1] }, 'changed').values, []);
});

test('distances are read as they are written', () => {
  for (const text of ['-3d', '+2h', '-8bh', '+1mo', '-90min'])
    assert.equal(distanceText(distanceOf(text) ?? assert.fail(text)), text);
  assert.equal(distanceOf('2026-03-01'), null);
});

test('a tree is taken apart and put together again', () => {
  const one = { field: 'tag', op: 'is' as const, values: ['vip'] };
  const tree = { any: [one, { none: [one] }] };
  assert.deepEqual(treeOf(groupOf(tree)), tree);
  assert.deepEqual(treeOf(groupOf(one)), { all: [one] });
  assert.deepEqual(questionsOf(tree), [one, one]);
});
