import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { classifyAutomatic } from './automatic-mail.ts';
import { forwardedMail } from './forwarded-mail.ts';
import { mailIds } from './mail-ids.ts';
import { mailText } from './mail-text.ts';
import { readBounce } from './read-bounce.ts';
import { readMail } from './read-mail.ts';
import { sanitizeMailHtml } from './sanitize-mail-html.ts';
import { isUnreadableMail } from './unreadable-mail.ts';
import { visibleHtml } from './visible-html.ts';
import { visiblePart } from './visible-part.ts';

const read = (...lines: string[]) => readMail(Buffer.from(lines.join('\r\n')));

test('every field of a plain mail', async () => {
  const mail = await read(
    'Return-Path: <Ada@Moss.example>',
    'From: Ada Moss <Ada@Moss.example>',
    'To: help@fernandclay.example',
    'X-Original-To: help+t1.m2.x@fernandclay.example',
    'Subject: Fern',
    'Date: Mon, 2 Mar 2026 10:00:00 +0100',
    'Message-ID: <1@moss.example>',
    'In-Reply-To: <0@fernandclay.example>',
    'References: <a@b.example> <0@fernandclay.example>',
    '',
    'Hello',
  );
  assert.deepEqual(
    [
      mail.from,
      mail.to,
      mail.deliveredTo,
      mail.returnPath,
      mail.subject,
      mail.date?.toISOString(),
      mail.text,
      mail.html,
    ],
    [
      { name: 'Ada Moss', address: 'ada@moss.example' },
      [{ name: '', address: 'help@fernandclay.example' }],
      ['help+t1.m2.x@fernandclay.example'],
      'ada@moss.example',
      'Fern',
      '2026-03-02T09:00:00.000Z',
      'Hello\n',
      null,
    ],
  );
  assert.deepEqual(
    [mail.messageId, mail.inReplyTo, mail.references.length, mail.notes],
    ['<1@moss.example>', '<0@fernandclay.example>', 2, []],
  );
});

test('an mbox line, a byte order mark and blank lines before the header are no header', async () => {
  const mail = await read(
    '\ufeff',
    '',
    'From ada@moss.example Mon Mar  2 09:12:00 2026',
    'From: ada@moss.example',
    '',
    'x',
  );
  assert.deepEqual(mail.headers, [['from', 'ada@moss.example']]);
});

test('the empty return path of a bounce is not a missing one', async () => {
  assert.equal((await read('Return-Path: <>', 'From: a@b.example', '', '')).returnPath, '');
  assert.equal((await read('From: a@b.example', '', '')).returnPath, null);
});

test('an attachment over 25 MB keeps its name and size, not its bytes', async () => {
  const size = 26 * 1024 * 1024;
  const mail = await readMail(
    Buffer.concat([
      Buffer.from('From: a@b.example\r\nContent-Type: video/mp4; name=fern.mp4\r\n\r\n'),
      Buffer.alloc(size, 'x'),
    ]),
  );
  assert.deepEqual(
    [mail.attachments[0]?.filename, mail.attachments[0]?.content.length, mail.notes],
    ['fern.mp4', 0, ['mail.attachment-over-cap']],
  );
  assert.ok(mail.attachments[0]!.size >= size);
});

test('a text over a million characters is cut with a note', async () => {
  const mail = await read('From: a@b.example', '', 'fern '.repeat(300_000));
  assert.deepEqual([mail.text?.length, mail.notes], [1_000_000, ['mail.text-over-cap']]);
});

const ids: [header: string, found: string[]][] = [
  ['<a@b.example> <c@d.example>', ['<a@b.example>', '<c@d.example>']],
  ['<a@b.example><a@b.example>', ['<a@b.example>']],
  ['<a@\r\n b.example>', ['<a@b.example>']],
  ['a@b.example', ['<a@b.example>']],
  ['Your message of Monday <a@b.example>', ['<a@b.example>']],
  ['Your message of Monday', []],
  [`<${'a'.repeat(1000)}@b.example>`, []],
  ['<a\u0000@b.example>', []],
  ['<>', []],
];
for (const [header, found] of ids)
  test(`ids in ${JSON.stringify(header).slice(0, 60)}`, () => assert.deepEqual(mailIds(header), found));
test('of very many ids the first and the newest are kept', () => {
  const found = mailIds(Array.from({ length: 500 }, (_, n) => `<${n}@b.example>`).join(' '));
  assert.deepEqual([found.length, found[0], found.at(-1)], [100, '<0@b.example>', '<499@b.example>']);
});

const texts: [html: string, text: string][] = [
  ['<p>Hello</p><p>Ada</p>', 'Hello\n\nAda'],
  ['Hello<br>Ada &amp; Bo', 'Hello\nAda & Bo'],
  ['<title>x</title><style>y</style><script>z</script>Hello', 'Hello'],
  ['<a href="https://fern.example">the fern</a>', 'the fern'],
  ['<ul><li>one</li><li>two</li></ul>', '- one\n- two'],
  ['<div>Mine</div><blockquote>Yours</blockquote>', 'Mine\n> Yours'],
  ['', ''],
];
for (const [html, text] of texts) test(`text of ${html}`, () => assert.equal(mailText({ text: null, html }), text));
test('a text part comes before HTML', () => assert.equal(mailText({ text: 'plain', html: '<p>html</p>' }), 'plain'));

const folder = new URL('../../../test/corpus/mails/', import.meta.url);
const mails = readdirSync(folder)
  .filter((name) => name.endsWith('.eml') && !name.includes('1000'))
  .map((name) => readFileSync(new URL(name, folder)))
  .filter((raw) => raw.length > 0 && raw.length < 20_000);

test('whatever happens to a mail on its way, no rule throws and every string fits the database', async () => {
  const damage = fc.array(fc.record({ at: fc.nat(), cut: fc.nat(40), put: fc.uint8Array({ maxLength: 12 }) }), {
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...mails), damage, async (raw, damages) => {
      const damaged = damages.reduce((bytes, { at, cut, put }) => {
        const from = at % bytes.length;
        return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + cut), Buffer.from('\n')]);
      }, raw);
      await goThrough(damaged);
    }),
    { numRuns: 600 },
  );
});

async function goThrough(raw: Buffer): Promise<void> {
  try {
    const mail = await readMail(raw);
    const text = mailText(mail);
    const { visible } = visiblePart(text);
    const safe = sanitizeMailHtml(mail.html ?? '');
    classifyAutomatic({ ...mail, from: mail.from?.address ?? '', ownAddresses: new Set(), ownMark: 'x' });
    const told = JSON.stringify([
      { ...mail, attachments: mail.attachments.map(({ filename }) => filename) },
      visible,
      readBounce(mail),
      forwardedMail(mail, text),
    ]);
    assert.ok(told.isWellFormed() && !told.includes('\\u0000') && !/\\ud[89a-f]/u.test(told));
    assert.doesNotMatch(visibleHtml(safe?.html ?? '').html, /<script|\son\w+=/iu);
  } catch (error) {
    if (!isUnreadableMail(error)) throw error;
  }
}
