import assert from 'node:assert/strict';
import test from 'node:test';
import { fillSignature } from '../jobs/fill-signature.ts';
import { filingFault } from './filing-fault.ts';
import { incomingWords } from './incoming-words.ts';
import { mailKey } from './mail-key.ts';
import { sanitizeMailHtml } from './sanitize-mail-html.ts';
import { longestNormalSilence } from './silence.ts';
import { unreadableMail } from './unreadable-mail.ts';

test('one mail has one key; another mail with the same Message-ID has another', () => {
  const mail = { messageId: '<a@b.example>', from: { name: '', address: 'a@b.example' }, date: new Date(0) };
  assert.equal(mailKey(mail, 'x'), mailKey(mail, 'y'));
  assert.notEqual(mailKey(mail, 'x'), mailKey({ ...mail, date: new Date(1) }, 'x'));
  assert.notEqual(mailKey({ ...mail, messageId: null }, 'x'), mailKey({ ...mail, messageId: null }, 'y'));
});

test('faults of the house wait, faults of the mail are its own', () => {
  const kind = (fields: object) => filingFault(Object.assign(new Error('fault'), fields)).kind;
  for (const code of ['57P01', '40P01', '08006', '53300', '55P03', 'ENOSPC', 'ECONNREFUSED'])
    assert.equal(kind({ code }), 'passing', code);
  assert.equal(kind({ code: '23505', constraint: 'inbound_mails_filed_once' }), 'again');
  assert.equal(kind({ code: '22021' }), 'mail');
  assert.equal(kind({}), 'mail');
  const unreadable = filingFault(unreadableMail('mail.empty'));
  assert.deepEqual(unreadable, { kind: 'mail', reason: 'mail.empty', detail: null });
});

test('what is quoted is folded, in text and HTML, and nothing is cut', () => {
  const words = incomingWords(
    'New.\n\nOn Monday Maya wrote:\n> Old.',
    sanitizeMailHtml('<p>New.</p><div class="gmail_quote">On Monday Maya wrote:<blockquote>Old.</blockquote></div>'),
  );
  assert.equal(words.text, 'New.');
  assert.match(words.foldedText ?? '', /Maya wrote:\n> Old\./);
  assert.equal(words.html, '<p>New.</p>');
  assert.match(words.foldedHtml ?? '', /Maya wrote:.*Old\./s);
});

test('a signature is filled in; a misspelt placeholder sends none', () => {
  const facts = { agent: { name: 'Maya' }, brand: { name: 'Fern & Clay' } };
  assert.equal(fillSignature('{{ agent.name }}\n{{ brand.name }}', facts), 'Maya\nFern & Clay');
  assert.equal(fillSignature('{{ agent.nmae }}', facts), null);
  assert.equal(fillSignature('{% include "/etc/passwd" %}', facts), null);
  assert.equal(fillSignature('  ', facts), null);
});

test('a silence is unusual at twice the longest, never below six hours, never without a habit', () => {
  const hour = 3_600_000;
  assert.equal(longestNormalSilence({ mails: 19, longestGapMs: hour }), null);
  assert.equal(longestNormalSilence({ mails: 20, longestGapMs: hour }), 6 * hour);
  assert.equal(longestNormalSilence({ mails: 500, longestGapMs: 14 * hour }), 28 * hour);
});
