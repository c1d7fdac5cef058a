import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CustomField, CustomValues } from '../../../contract/settings.ts';
import { misfit } from './custom-value.ts';
import { isSafePattern, matchesPattern } from './safe-pattern.ts';

const rows: [CustomField['type'], CustomValues[string][], CustomValues[string][]][] = [
  ['text', ['moss', ''], ['two\nlines', 1, true]],
  ['multi-line', ['two\nlines'], [1]],
  ['number', [0, -3], [1.5, '3']],
  ['decimal', [1.5, 0], ['1.5']],
  ['date', ['2026-02-28', '2028-02-29'], ['2026-02-30', '28.02.2026', 5]],
  ['checkbox', [true, false], ['yes', 1]],
  ['dropdown', ['moss'], ['red', ['moss']]],
  ['multi-select', [[], ['moss', 'sand']], [['moss', 'moss'], ['red'], 'moss']],
  ['regular-expression', ['FC-20817'], ['FC-2', 'xFC-20817', 'x'.repeat(501)]],
];

for (const [type, fits, fitsNot] of rows) {
  test(`values of a field of type ${type}`, () => {
    const field = { type, options: ['moss', 'sand'], pattern: 'FC-\\d{5}' };
    for (const value of [...fits, null]) assert.equal(misfit(field, value), null, JSON.stringify(value));
    for (const value of fitsNot) assert.equal(misfit(field, value), `not-${type}`, JSON.stringify(value));
  });
}

test('patterns that could take for ever are not safe', () => {
  const lasting = ['(a+)+', '(a|a)*', '(a*)*b', '((a?)b)+c', '.*.*.*', '(?:a{2,})+', '(a?){50}a{50}', '(a|ab){2}'];
  const many = [
    'a?'.repeat(40) + 'a'.repeat(40),
    '(?:a|a)'.repeat(30),
    '(?:(?:(?:){90}){90}){90}',
    'a{101}',
    '(a{1,3}){9}',
  ];
  for (const pattern of [...lasting, ...many, '(x)\\1', '(?<a>x)\\k<a>', '[', ''])
    assert.equal(isSafePattern(pattern), false, pattern);
  for (const pattern of [
    '(?:\\d{2}-){3}',
    '[^@]+@[^@]+\\.[a-z]{2,10}',
    '\\p{L}{2}(?:-\\d+)?',
    '\\\\1',
    'a+?b',
    '(?:ab){100}',
  ])
    assert.equal(isSafePattern(pattern), true, pattern);
  for (const pattern of ['FC-\\d{5}', '[A-Z]{2}\\d+', '(?:red|moss) pot', '\\(\\+\\d+\\)', '[*+]+', '(?:ab)?c'])
    assert.equal(isSafePattern(pattern), true, pattern);
});

test('the worst text for a safe pattern is answered at once', () => {
  const began = performance.now();
  matchesPattern('[a-z]*[a-z0-9]*!', 'a'.repeat(500));
  assert.ok(performance.now() - began < 1000);
});
