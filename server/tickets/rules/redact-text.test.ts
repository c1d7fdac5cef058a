import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redactedHtml, redactedText } from './redact-text.ts';

const card = '4111 1111 1111 1111';
const cases: [string, string | null, string | undefined, string | null][] = [
  ['words that stand unbroken are blacked out', `<p>My card is ${card}.</p>`, card, '<p>My card is ▇▇▇▇▇▇▇▇▇▇▇▇.</p>'],
  ['words broken up by mark-up take the HTML with them', '<p>4111 <b>1111</b> 1111 1111</p>', card, null],
  ['words written as entities take the HTML with them', '<p>4&#49;11 1111 1111 1111</p>', card, null],
  ['special characters are found in their escaped form', '<p>a &amp; b</p>', 'a & b', '<p>▇▇▇▇▇</p>'],
  ['without words everything goes', '<p>all</p>', undefined, null],
  ['no HTML stays none', null, card, null],
];

for (const [name, html, words, expected] of cases) test(name, () => assert.equal(redactedHtml(html, words), expected));

test('text loses every occurrence, or all of it', () => {
  assert.equal(redactedText(`${card} and ${card}`, card), '▇▇▇▇▇▇▇▇▇▇▇▇ and ▇▇▇▇▇▇▇▇▇▇▇▇');
  assert.equal(redactedText('all of it', undefined), '');
});
