import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { firstSentence, handOffLine, type SayHandOff } from './hand-off-line.ts';

const say: SayHandOff = (key, values) => (values ? `${key}<${values.words}>` : key);

const sentences: [text: string, first: string][] = [
  ['Where is my pot? I wait since Monday.', 'Where is my pot?'],
  ['Hello dear team,\n\nmy pot is cracked.\nWhat now?', 'my pot is cracked.'],
  ['Hallo,\nder Topf 1.5 ist kaputt. Danke', 'der Topf 1.5 ist kaputt.'],
  ['鉢が割れました。どうすれば', '鉢が割れました。'],
  ['  \n\n', ''],
  ['Hi,', 'Hi,'],
  [`${'word '.repeat(60)}`, `${'word '.repeat(36).trim()}…`],
];
for (const [text, first] of sentences)
  test(`first sentence of ${JSON.stringify(text.slice(0, 30))}`, () => assert.equal(firstSentence(text), first));

test('the line holds what both sides last said, as far as they did', () => {
  const words = { customer: 'Hi,\nwhere is it? Bye.', agent: 'On its way. Sorry!' };
  assert.equal(handOffLine(words, say), 'wish<where is it?> answer<On its way.>');
  assert.equal(handOffLine({ ...words, customer: null }, say), 'answer<On its way.>');
  assert.equal(handOffLine({ customer: ' ', agent: null }, say), 'nothing');
});

test('whatever people write, the line is one line and short', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 6000, unit: fc.constantFrom('a', ' ', '\n', '.', ',', '。', '😀') }), (text) => {
      const first = firstSentence(text);
      assert.ok(first.length <= 181 && !first.includes('\n'));
    }),
  );
});
