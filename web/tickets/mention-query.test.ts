import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNamedBy, mentionQuery } from './mention-query.ts';

for (const [before, query] of [
  ['@', ''],
  ['Please look @ma', 'ma'],
  ['Please look (@tomás', 'tomás'],
  ['@Lena V', 'Lena V'],
  ['@Lena Vogt is', null],
  ['write to ana@fern', null],
  ['no name', null],
  ['@ first', null],
  [`@${'a'.repeat(60)}`, null],
] as const)
  test(`“${before.slice(0, 30)}” names ${query === null ? 'nobody' : `“${query}”`}`, () =>
    assert.equal(mentionQuery(before)?.query ?? null, query));

test('a name is found by the beginning of each of its words, without accents', () => {
  assert.ok(isNamedBy('Tomás Rivera', 'tomas'));
  assert.ok(isNamedBy('Tomás Rivera', 'riv'));
  assert.ok(isNamedBy('Tomás Rivera', 'Tomás R'));
  assert.ok(!isNamedBy('Tomás Rivera', 'vera'));
  assert.ok(isNamedBy('Maya Fern', ''));
});
