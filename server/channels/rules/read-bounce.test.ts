import assert from 'node:assert/strict';
import test from 'node:test';
import type { ParsedMail } from './parsed-mail.ts';
import { type Bounce, readBounce } from './read-bounce.ts';

function mail(over: Partial<ParsedMail>): ParsedMail {
  return {
    messageId: null,
    inReplyTo: null,
    references: [],
    from: { name: '', address: 'mailer-daemon@mx.example' },
    sender: null,
    replyTo: null,
    to: [{ name: '', address: 'help@fernandclay.example' }],
    cc: [],
    deliveredTo: [],
    returnPath: '',
    subject: 'Delivery failure',
    date: null,
    text: null,
    html: null,
    attachments: [],
    reportParts: [],
    headers: [],
    notes: [],
    ...over,
  };
}

function report(fields: string): ParsedMail {
  const status = { contentType: 'message/delivery-status', text: `Reporting-MTA: dns; mx.example\n\n${fields}` };
  const original = {
    contentType: 'text/rfc822-headers',
    text: 'Subject: Fern\nMessage-ID:\n <t7.m70.x@fernandclay.example>\n',
  };
  return mail({ reportParts: [status, original] });
}

const failed = (status: string, words = '') =>
  report(
    `Final-Recipient: rfc822; Ada@Moss.Example\nAction: failed\nStatus: ${status}\nDiagnostic-Code: smtp; ${words}`,
  );

const rows: [name: string, mail: ParsedMail, kind: Bounce['kind'], status: string | null][] = [
  ['no such address', failed('5.1.1', '550 unknown'), 'hard', '5.1.1'],
  ['temporary at last', failed('4.4.7', '4.4.7 expired'), 'soft', '4.4.7'],
  ['mailbox full though 5', failed('5.2.2'), 'soft', '5.2.2'],
  ['mailbox full in words only', failed('5.0.0', '552 mailbox is full'), 'soft', '5.0.0'],
  ['mailbox full in German', failed('5.0.0', '552 Postfach ist voll'), 'soft', '5.0.0'],
  ['the code in the words beats a vague status', failed('5.0.0', '550 5.7.26 unauthenticated'), 'hard', '5.0.0'],
  ['no status, only a reply code', failed('', '550 no such user'), 'hard', '5.0.0'],
  ['no status, a temporary reply code', failed('', '451 try later'), 'soft', '4.0.0'],
  ['delayed', report('Final-Recipient: rfc822;ada@moss.example\nAction: delayed\nStatus: 4.4.1'), 'delayed', '4.4.1'],
  ['relayed', report('Final-Recipient: rfc822;ada@moss.example\nAction: relayed\nStatus: 2.1.9'), 'delivered', '2.1.9'],
  [
    'folded, with capitals and trailing spaces',
    report('FINAL-RECIPIENT: RFC822;\n ada@moss.example\nACTION: Failed \nSTATUS: 5.1.1 (bad address)'),
    'hard',
    '5.1.1',
  ],
];

for (const [name, given, kind, status] of rows) {
  test(`report: ${name}`, () => {
    const bounce = readBounce(given);
    assert.deepEqual(
      [bounce?.kind, bounce?.status, bounce?.recipient, bounce?.originalMessageId],
      [kind, status, 'ada@moss.example', '<t7.m70.x@fernandclay.example>'],
    );
  });
}

test("the server's words are kept", () => {
  assert.equal(
    readBounce(failed('5.1.1', '550 5.1.1 <ada@moss.example>:\n\tUser  unknown'))?.diagnostic,
    '550 5.1.1 <ada@moss.example>: User unknown',
  );
});

const texts: [name: string, subject: string, text: string, kind: Bounce['kind'], status: string | null][] = [
  [
    'Sendmail',
    'Returned mail: User unknown',
    '<ada@moss.example>\n    (reason: 550 5.1.1 <ada@moss.example>... User unknown)',
    'hard',
    '5.1.1',
  ],
  [
    'Yahoo',
    'Failure Notice',
    'Sorry, we were unable to deliver your message to the following address.\n<ada@moss.example>:\n554: delivery error: dd Requested mail action aborted, mailbox not found',
    'hard',
    null,
  ],
  [
    'Exchange spanish',
    'No se puede entregar: Su helecho',
    'No se pudo entregar el mensaje a ada@moss.example\n#550 5.1.10 RESOLVER.ADR.RecipientNotFound',
    'hard',
    '5.1.10',
  ],
  [
    'Gmail delay',
    'Delivery Status Notification (Delay)',
    'There was a temporary problem delivering your message to ada@moss.example. Gmail will continue to try for 46 hours. Delivery delayed.',
    'delayed',
    null,
  ],
  [
    'iCloud quota',
    'Undelivered mail',
    'Mail could not be delivered to ada@moss.example: user is over quota',
    'soft',
    null,
  ],
];
for (const [name, subject, text, kind, status] of texts) {
  test(`text: ${name}`, () => {
    const bounce = readBounce(mail({ subject, text }));
    assert.deepEqual([bounce?.kind, bounce?.status, bounce?.recipient], [kind, status, 'ada@moss.example']);
  });
}

test('what a person writes is no bounce', () => {
  const from = { name: 'Ada', address: 'ada@moss.example' };
  assert.equal(
    readBounce(
      mail({
        from,
        returnPath: 'ada@moss.example',
        subject: 'Fern not delivered',
        text: '550 ferns could not be delivered',
      }),
    ),
    null,
  );
  assert.equal(readBounce(mail({ subject: 'Weekly report', text: 'All is well.' })), null);
});

test('hostile: long reports and texts take no time', (t) => {
  const before = performance.now();
  readBounce(report('Final-Recipient: rfc822;a@b.example\nAction: failed\n\n'.repeat(50_000)));
  readBounce(report(`Status: ${'5.1.'.repeat(100_000)}`));
  readBounce(mail({ text: 'could not be delivered '.repeat(50_000) }));
  readBounce(mail({ text: `delivery to ${'a@'.repeat(200_000)}`, html: '<'.repeat(500_000) }));
  readBounce(mail({ html: '<'.repeat(500_000) }));
  const ms = Math.round(performance.now() - before);
  t.diagnostic(`${ms} ms`);
  assert.ok(ms < 5000);
});
