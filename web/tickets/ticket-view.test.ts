import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orderFrom, usualOrder, viewFromAddress } from './ticket-view.ts';

test('an address names a view or a team', () => {
  assert.deepEqual(viewFromAddress('waiting'), { view: 'waiting' });
  assert.deepEqual(viewFromAddress('team-12'), { view: 'open', teamId: 12 });
  for (const odd of ['team-0', 'team-', 'nonsense', '', 'team-1e3'])
    assert.deepEqual(viewFromAddress(odd), { view: 'open' });
});

test('who waits longest comes first where somebody waits', () => {
  assert.equal(usualOrder({ view: 'open' }), 'waiting-longest');
  assert.equal(usualOrder({ view: 'solved' }), 'updated');
  assert.equal(orderFrom('newest', { view: 'open' }), 'newest');
  assert.equal(orderFrom('sideways', { view: 'spam' }), 'updated');
});
