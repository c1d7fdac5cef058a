import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Quote, redactedQuote, unbrokenPiece } from './redact-quote.ts';

const card = '4111 1111 1111 1111';
const out = '▇▇▇▇▇▇▇▇▇▇▇▇';
const text = (words: string): Quote => ({ text: words, html: null });
const cases: [string, Quote, string, boolean, Quote | null][] = [
  ['a quoted line', text(`> It is ${card}.`), card, false, text(`> It is ${out}.`)],
  ['words that were wrapped', text('> 4111 1111\n> > 1111 1111 ok'), card, false, text(`> ${out} ok`)],
  ['other words stay', text('> 4111 1111 1111 2222'), card, false, null],
  [
    'a whole message, wrapped',
    text('On Monday:\n> Hi,\n> yes\nNora'),
    'Hi, yes',
    true,
    text(`On Monday:\n> ${out}\nNora`),
  ],
  ['nothing but marks', text('> > >'), '>', false, null],
];

for (const [name, quote, words, whole, expected] of cases)
  test(name, () => assert.deepEqual(redactedQuote(quote, words, whole), expected));

test('a whole message is not found inside a line', () => {
  for (const quote of ['> Yes, tomorrow', '> Hello. Yes', 'Yesx', 'xYes', '> No. Yes\n> No'])
    assert.equal(redactedQuote(text(quote), 'Yes', true), null, quote);
});

test('HTML is blacked out where the words stand unbroken, else it goes and the text stays', () => {
  const both = (html: string) => redactedQuote({ text: `> ${card}`, html }, card, false);
  assert.equal(both(`<blockquote>${card}</blockquote>`)?.html, `<blockquote>${out}</blockquote>`);
  assert.equal(both('<blockquote>4111 <b>1111</b> 1111 1111</blockquote>')?.html, null);
  const onlyHtml = redactedQuote({ text: null, html: `<p>${card}</p>` }, card, false);
  assert.deepEqual(onlyHtml, { text: null, html: `<p>${out}</p>` });
});

test('the longest piece that stays unbroken', () =>
  assert.equal(unbrokenPiece('My > card-number 4111'), 'card-number'));
