import assert from 'node:assert/strict';
import test from 'node:test';
import nodemailer from 'nodemailer';
import { classifyAutomatic } from './automatic-mail.ts';
import { composeMail, type OutgoingMail } from './compose-mail.ts';
import { readMail } from './read-mail.ts';
import { sanitizeMailHtml } from './sanitize-mail-html.ts';
import { readTokens } from './thread-token.ts';
import { visibleHtml } from './visible-html.ts';
import { visiblePart } from './visible-part.ts';

const keys = { tokenKey: 'key', ownMark: 'mark-1', now: new Date('2026-03-02T09:00:00Z') };
const reply: OutgoingMail = {
  ticketId: 7,
  messageId: 70,
  mailbox: { address: 'help@fernandclay.example' },
  fromName: 'Mia at Fern & Clay',
  to: [{ name: 'Ada Moss', address: 'ada@moss.example' }],
  cc: [{ name: '', address: 'bo@moss.example' }],
  subject: 'AW: Farn für die Küche',
  isReply: true,
  text: 'Dear Ada,\n\nthe kitchen is perfect.',
  html: '<p>Dear Ada,</p><p>the kitchen is perfect. <img src="cid:fern@1"></p>',
  signature: { text: 'Mia Stone\nFern & Clay', html: '<p>Mia Stone<br>Fern &amp; Clay</p>' },
  quoted: {
    attribution: 'On 2 March 2026 at 08:00, Ada Moss wrote:',
    text: 'May I put it\n> where?',
    html: '<p>May I put it where?</p>',
  },
  thread: ['<first@moss.example>', '<second@moss.example>'],
  files: [
    { filename: 'fern.png', contentType: 'image/png', path: new URL(import.meta.url).pathname, contentId: 'fern@1' },
    { filename: 'care sheet.txt', contentType: 'text/plain', path: new URL(import.meta.url).pathname },
  ],
  automatic: false,
};

/** What nodemailer makes of it, read back by our own parser. */
async function sent(mail: OutgoingMail) {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
  const { message } = await transport.sendMail(composeMail(mail, keys));
  return { raw: String(message), mail: await readMail(message as Buffer) };
}

test('a reply carries its token, its thread and its people', async () => {
  const { mail, raw } = await sent(reply);
  assert.deepEqual(readTokens({ inReplyTo: mail.messageId }, 'key'), [{ ticketId: 7, messageId: 70 }]);
  assert.deepEqual(readTokens({ addresses: [mail.replyTo!.address] }, 'key'), [{ ticketId: 7, messageId: 70 }]);
  assert.deepEqual(mail.from, { name: 'Mia at Fern & Clay', address: 'help@fernandclay.example' });
  assert.deepEqual([mail.to[0]?.address, mail.cc[0]?.address], ['ada@moss.example', 'bo@moss.example']);
  assert.equal(mail.subject, 'Re: Farn für die Küche');
  assert.deepEqual(
    [mail.inReplyTo, mail.references],
    ['<second@moss.example>', ['<first@moss.example>', '<second@moss.example>']],
  );
  assert.equal(mail.date?.toISOString(), '2026-03-02T09:00:00.000Z');
  assert.match(raw, /multipart\/alternative/u);
  assert.doesNotMatch(raw, /auto-submitted|x-mailer/iu);
});

test('text and HTML say the same, and a reader folds signature and history', async () => {
  const { mail } = await sent(reply);
  assert.equal(
    mail.text?.trimEnd(),
    'Dear Ada,\n\nthe kitchen is perfect.\n\n-- \nMia Stone\nFern & Clay\n\nOn 2 March 2026 at 08:00, Ada Moss wrote:\n> May I put it\n>> where?',
  );
  assert.equal(visiblePart(mail.text!).visible, 'Dear Ada,\n\nthe kitchen is perfect.');
  const seen = visibleHtml(sanitizeMailHtml(mail.html!)!.html);
  assert.match(seen.visibleHtml, /the kitchen is perfect/u);
  assert.doesNotMatch(seen.visibleHtml, /Mia Stone|where|wrote/u);
});

test('an inline image is attached as cid, a file as a file', async () => {
  const { mail } = await sent(reply);
  assert.deepEqual(
    mail.attachments.map(({ filename, contentId, disposition }) => [filename, contentId, disposition]),
    [
      ['fern.png', 'fern@1', 'inline'],
      ['care sheet.txt', null, 'attachment'],
    ],
  );
});

test('our own mail is known when it comes back', async () => {
  const { mail } = await sent(reply);
  const input = {
    ...mail,
    from: 'ada@moss.example',
    returnPath: null,
    ownAddresses: new Set<string>(),
    ownMark: 'mark-1',
  };
  assert.equal(classifyAutomatic(input).kind, 'own');
});

test('an automatic mail says so', async () => {
  const { mail } = await sent({ ...reply, automatic: true });
  const headers = new Map(mail.headers);
  assert.equal(headers.get('auto-submitted'), 'auto-generated');
  assert.equal(headers.get('x-auto-response-suppress'), 'All');
});

test('the first mail of a thread has no Re, no thread and no quotation', async () => {
  const { mail } = await sent({
    ...reply,
    isReply: false,
    thread: [],
    quoted: null,
    signature: null,
    files: [],
    subject: 'Your order',
  });
  assert.deepEqual([mail.subject, mail.inReplyTo, mail.references], ['Your order', null, []]);
  assert.equal(mail.text?.trimEnd(), 'Dear Ada,\n\nthe kitchen is perfect.');
});

test('no name, subject or attribution can add a header or markup', async () => {
  const evil = 'x\r\nBcc: all@x.example\r\n\r\n<script>alert(1)</script>';
  const { mail } = await sent({
    ...reply,
    fromName: evil,
    subject: evil,
    to: [{ name: evil, address: 'ada@moss.example' }],
    quoted: { attribution: evil, text: evil, html: '' },
    thread: ['<a@b.example>\r\nBcc: x@x.example', '<ok@b.example>'],
    files: [],
  });
  assert.equal(
    mail.headers.some(([name]) => name === 'bcc'),
    false,
  );
  assert.deepEqual(mail.references, ['<ok@b.example>']);
  assert.doesNotMatch(mail.html!, /<script/u);
});

test('no address in a mail is fetched when it is sent', () => {
  assert.equal(composeMail(reply, keys).disableUrlAccess, true);
});

test('a long thread keeps its first and newest references', () => {
  const thread = Array.from({ length: 100 }, (_, n) => `<m${n}@moss.example>`);
  const { references } = composeMail({ ...reply, thread }, keys);
  assert.deepEqual(
    [references?.length, references?.[0], references?.at(-1)],
    [12, '<m0@moss.example>', '<m99@moss.example>'],
  );
});
