import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { wordsIn } from '../../platform/words.ts';
import { html } from './html.ts';
import { pageFrame } from './page-frame.ts';
import { pageStyle } from './page-style.ts';
import { surveyMail } from './survey-mail.ts';
import { surveyPage } from './survey-page.ts';
import { surveyWords } from './survey-words.ts';

const hostile = `<script>alert("x")</script>'&`;
const words = surveyWords(wordsIn, 'en');

test('what is put into a page is text', () => {
  assert.equal(html`<p title="${hostile}">${1}${html`<b>${'<'}</b>`}${null}</p>`.markup.includes('<script'), false);
  const page = surveyPage({
    words,
    subject: hostile,
    agentName: hostile,
    state: 'changeable',
    chosen: 4,
    comment: hostile,
    answered: 4,
    missing: true,
  });
  const { page: whole } = pageFrame(words, { name: hostile, accent: '"></style><script>' }, page);
  assert.equal(whole.includes('<script'), false);
  assert.ok(whole.includes('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;&amp;'));
  assert.ok(
    !surveyMail({ words, customerName: hostile, subject: hostile, link: 'https://x' }).html.includes('<script'),
  );
});

test('the policy lets in exactly the one style of the page, and no script', () => {
  const face = { name: 'Fern & Clay', accent: '#2a6549' };
  const { page, policy } = pageFrame(words, face, { title: 'T', body: html`<p>x</p>` });
  const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
  assert.equal(style, pageStyle('#2a6549'));
  assert.ok(policy.includes(`'sha256-${createHash('sha256').update(style).digest('base64')}'`));
  assert.ok(policy.includes("font-src 'self'"));
  assert.ok(policy.startsWith("default-src 'none';") && !policy.includes('script-src'));
});

test('words come in the customer’s language, else the company’s, else English', () => {
  const languageOf = (...languages: (string | null)[]) => surveyWords(wordsIn, ...languages).language;
  assert.equal(languageOf('de-AT', 'en'), 'de');
  assert.equal(languageOf('tlh', 'de'), 'de');
  assert.equal(languageOf(null, 'de'), 'de');
  assert.equal(languageOf('tlh', null), 'en');
});

test('the mail has five links with number and word, in text and in HTML', () => {
  const german = surveyWords(wordsIn, 'de');
  const mail = surveyMail({ words: german, customerName: '', subject: 'Topf', link: 'https://care.example/rate/t' });
  for (const [rating, word] of [
    [5, 'Sehr gut'],
    [4, 'Gut'],
    [3, 'In Ordnung'],
    [2, 'Nicht gut'],
    [1, 'Schlecht'],
  ] as const) {
    assert.ok(mail.text.includes(`${rating}  ${word}\n   https://care.example/rate/t?rating=${rating}`));
    assert.ok(mail.html.includes(`href="https://care.example/rate/t?rating=${rating}"`));
    assert.ok(mail.html.includes(`>${rating}</b><br>${word}</a>`));
  }
  assert.ok(mail.text.startsWith('Hallo,\n'));
});

test('each language that has words says which it is', () => {
  for (const language of ['de', 'en', 'es', 'fr', 'it', 'nl'])
    assert.equal(surveyWords(wordsIn, language).language, language);
});
