import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { classifyAutomatic } from './automatic-mail.ts';
import { forwardedMail } from './forwarded-mail.ts';
import { intakeVerdict } from './intake-verdict.ts';
import { mailSender } from './mail-sender.ts';
import { mailText } from './mail-text.ts';
import { matchTicket } from './match-ticket.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { readBounce } from './read-bounce.ts';
import { readMail } from './read-mail.ts';
import { sanitizeMailHtml } from './sanitize-mail-html.ts';
import { readTokens, tokenAddress, tokenMessageId } from './thread-token.ts';
import { isUnreadableMail } from './unreadable-mail.ts';
import { visiblePart } from './visible-part.ts';

const folder = new URL('../../../test/corpus/mails/', import.meta.url);
const expected: Record<string, Record<string, unknown>> = JSON.parse(
  readFileSync(new URL('expected.json', folder), 'utf8'),
);

const key = 'corpus';
const ownMark = 'corpus-mark';
const place = { ticketId: 7, messageId: 70 };
const ours = new Set(['help@fernandclay.example', 'sales@fernandclay.example']);
const onTicket = new Set(['ada@moss.example', 'bo@moss.example']);
const replyTo = tokenAddress(place, key, 'help@fernandclay.example');
const placeholders: Record<string, string> = {
  '{{message-id}}': tokenMessageId(place, key, 'fernandclay.example'),
  '{{reply-to}}': replyTo,
  '{{reply-to-upper}}': replyTo.toUpperCase(),
  '{{own-mark}}': ownMark,
};

function rawMail(name: string): Buffer {
  const bytes = readFileSync(new URL(name, folder)).toString('latin1');
  return Buffer.from(filled(bytes), 'latin1');
}

function filled(text: string): string {
  return text.replace(/\{\{[a-z-]+\}\}/gu, (name) => placeholders[name] ?? name);
}

const names = readdirSync(folder).filter((name) => name.endsWith('.eml'));

test('every mail has its row and every row its mail', () => {
  assert.deepEqual(names.toSorted(), Object.keys(expected).toSorted());
  assert.ok(names.length >= 120);
});

for (const name of names) {
  const row = expected[name] ?? {};
  test(`corpus: ${name}`, async () => {
    const seen = await outcomeOf(name);
    for (const [what, value] of Object.entries(row)) {
      assert.deepEqual(seen[what], JSON.parse(filled(JSON.stringify(value))), `${what} of ${name}`);
    }
  });
}

async function outcomeOf(name: string): Promise<Record<string, unknown>> {
  try {
    return judged(await readMail(rawMail(name)));
  } catch (error) {
    if (isUnreadableMail(error)) return { outcome: 'quarantined', reason: error.reason };
    throw error;
  }
}

function judged(mail: ParsedMail): Record<string, unknown> {
  const sender = mailSender(mail, ours, null);
  const automatic = classifyAutomatic({ ...mail, from: sender?.address ?? '', ownAddresses: ours, ownMark });
  const verdict = intakeVerdict(sender, automatic);
  const text = mailText(mail);
  const safe = mail.html === null ? null : sanitizeMailHtml(mail.html);
  const bounce = automatic.kind === 'bounce' ? readBounce(mail) : null;
  const forward = forwardedMail(mail, text);
  return {
    ...verdict,
    kind: automatic.kind,
    mayAnswerAutomatically: automatic.mayAnswerAutomatically,
    ...partsOf(mail),
    sender: sender?.address ?? null,
    visible: visiblePart(text).visible,
    bounce: bounce && {
      kind: bounce.kind,
      recipient: bounce.recipient,
      status: bounce.status,
      originalMessageId: bounce.originalMessageId,
    },
    forward: forward && {
      from: forward.from.address,
      name: forward.from.name,
      subject: forward.subject,
      text: forward.text,
    },
    hasRemoteImages: safe?.hasRemoteImages,
    htmlRefused: mail.html !== null && safe === null,
    thread: threadOf(mail, sender?.address),
  };
}

function partsOf(mail: ParsedMail): Record<string, unknown> {
  return {
    from: mail.from?.address,
    fromName: mail.from?.name,
    subject: mail.subject,
    to: mail.to.map(({ address }) => address),
    cc: mail.cc.map(({ address }) => address),
    replyTo: mail.replyTo?.address,
    deliveredTo: mail.deliveredTo,
    messageId: mail.messageId,
    date: mail.date?.toISOString() ?? null,
    attachments: mail.attachments.map(({ filename, size }) => [filename, size]),
    attachmentNames: mail.attachments.map(({ filename }) => filename),
    attachmentCount: mail.attachments.length,
    notes: mail.notes,
  };
}

function threadOf(mail: ParsedMail, sender: string | undefined): string {
  const addresses = [...mail.to, ...mail.cc].map(({ address }) => address).concat(mail.deliveredTo);
  const held = [mail.inReplyTo, ...mail.references].filter((id) => id === '<first@moss.example>');
  const match = matchTicket({
    tokens: readTokens({ inReplyTo: mail.inReplyTo, references: mail.references, addresses }, key),
    referenced: held.map(() => ({ ticketId: 7 })),
    sender: { ticketIds: new Set(onTicket.has(sender ?? '') ? [7] : []), verified: null },
  });
  if (match.kind === 'append') return 'append';
  return match.linkedTo === 7 ? 'linked' : 'new';
}
