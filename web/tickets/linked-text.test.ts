import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkedText } from './linked-text.ts';

const rows: [string, string[]][] = [
  ['nothing here', []],
  ['see https://fern.example/pots.', ['https://fern.example/pots']],
  ['(https://fern.example/a)', ['https://fern.example/a']],
  ['https://en.example/Pot_(plant) is one', ['https://en.example/Pot_(plant)']],
  ['write to maya@fern.example, please', ['mailto:maya@fern.example']],
  ['javascript:alert(1)', []],
];
for (const [text, links] of rows)
  test(`links in “${text}”`, () => {
    const parts = linkedText(text);
    assert.deepEqual(
      parts.flatMap((part) => part.link ?? []),
      links,
    );
    assert.equal(parts.map((part) => part.text).join(''), text);
  });

test('a long hostile line is cut in linear time', () => {
  const started = performance.now();
  linkedText('a@'.repeat(100_000));
  linkedText('x'.repeat(300_000));
  assert.ok(performance.now() - started < 1500);
});
