import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initials, tintOf } from './initials.ts';

const rows: [string, string][] = [
  ['Nora Whitfield', 'NW'],
  ['Madonna', 'MA'],
  ['nora.whitfield@example.com', 'NW'],
  ['Ana María de la Cruz', 'AC'],
  ['李小龙', '李小'],
  ['Dr. 🌱', 'DR'],
  ['', ''],
];
for (const [name, letters] of rows)
  test(`“${name}” is ${letters || 'nothing'}`, () => assert.equal(initials(name), letters));

test('a name keeps its colour', () => {
  assert.equal(tintOf('Nora Whitfield'), tintOf('Nora Whitfield'));
  assert.ok(new Set(['Ada', 'Ben', 'Cy', 'Dot', 'Eve', 'Fay', 'Gus', 'Hal'].map(tintOf)).size > 2);
});
