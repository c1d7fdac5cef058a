import assert from 'node:assert/strict';
import { test } from 'node:test';
import { returnPath } from './return-path.ts';

test('after signing in one comes back to where one wanted to go', () => {
  assert.equal(returnPath('?then=%2Ftickets%2F42%3Ftab%3Dnotes'), '/tickets/42?tab=notes');
});

test('a link never leads to another site or round in a circle', () => {
  for (const to of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/sign-in?to=/x',
    '',
  ])
    assert.equal(returnPath(`?then=${encodeURIComponent(to)}`), '/', to);
});
