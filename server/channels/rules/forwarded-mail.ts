import { cleanLine } from './clean-line.ts';
import { cleanSubject, isForwardSubject } from './clean-subject.ts';
import { fields } from './delivery-report.ts';
import { mailAddress } from './mail-address.ts';
import { type MailLine, mailLines } from './mail-lines.ts';
import type { MailPerson, ParsedMail } from './parsed-mail.ts';
import { headerLine, isDivider, isForwardIntro, isHeaderBlock } from './quoted-mail-start.ts';

/** The mail inside a forward: who wrote it, about what, and the words; `comment` is what the forwarder wrote above it. */
export type ForwardedMail = { from: MailPerson; subject: string; text: string; comment: string };

/** A header block stands within this many lines of its announcement; the search for one ends after this many lines. */
const NEAR = 6;
const FAR = 400;
const LONGEST_FIELD = 2000;

/**
 * Finds the original sender in an agent's forward: Gmail, Outlook, Apple Mail, Thunderbird and Samsung blocks in the languages
 * of `reply-words.ts`, or one attached message/rfc822. Needs a forward's subject ("Fwd:", "WG:", "TR:" …), a forward
 * announcement or the attachment, so that a plain reply never changes its requester. Null where no address is found.
 */
export function forwardedMail(mail: ParsedMail, text: string): ForwardedMail | null {
  const lines = mailLines(text);
  const start = forwardStart(lines, isForwardSubject(mail.subject));
  if (start === null) return attachedMail(mail, text);
  const comment = tidy(text.slice(0, lines[start]!.start));
  const block = unquoted(text.slice(lines[start]!.start));
  return readBlock(block, mailLines(block), comment) ?? attachedMail(mail, text);
}

/** The first line of the block, announcement included. */
function forwardStart(lines: readonly MailLine[], bySubject: boolean): number | null {
  for (let at = 0; at < Math.min(lines.length, FAR); at++) {
    const line = lines[at]!;
    if (line.blank) continue;
    if (isForwardAnnouncement(line.text)) return at;
    if (bySubject && (isDivider(line.text) || isHeaderBlock(lines, at))) return at;
  }
  return null;
}

function isForwardAnnouncement(text: string): boolean {
  if (isForwardIntro(text)) return true;
  return (
    isDivider(text) &&
    /forward|weitergeleit|transf|transmis|reenviad|inoltrat|encaminhad|reencaminhad|doorgestuurd|vidarebefordr|videresendt|edelleen|välitet|przekaza|перес|přepos|yönlendir|iletilen|転送|转发|轉寄|továbbít/iu.test(
      text,
    )
  );
}

/** Apple Mail may quote the whole forwarded mail: one ">" of each line goes when the header itself is quoted. */
function unquoted(block: string): string {
  const lines = block.split('\n');
  const header = lines.slice(0, NEAR).find((line) => headerLine(line) !== null);
  return header?.trimStart().startsWith('>') ? lines.map((line) => line.replace(/^\s?>\s?/u, '')).join('\n') : block;
}

function readBlock(text: string, lines: readonly MailLine[], comment: string): ForwardedMail | null {
  let at = 0;
  while (at < NEAR && at < lines.length && headerLine(lines[at]!.text) === null) at++;
  const named = new Map<string, string>();
  let last = '';
  for (; at < lines.length && !(lines[at]!.blank && named.has('from')); at++) {
    const header = headerLine(lines[at]!.text);
    if (header) {
      last = header.role;
      if (!named.has(last)) named.set(last, header.value);
    } else if (!lines[at]!.blank)
      named.set(last, `${named.get(last) ?? ''} ${lines[at]!.text}`.slice(0, LONGEST_FIELD));
  }
  const from = person(named.get('from') ?? '') ?? person(named.get('reply-to') ?? '');
  const body = text.slice(lines[at]?.start ?? text.length);
  return from && { from, subject: cleanSubject(named.get('subject') ?? ''), text: tidy(body), comment };
}

/** "Jo Fern <jo@example.com>", "Jo Fern [mailto:jo@example.com]", "Jo Fern<mailto:jo@example.com>", "jo@example.com". */
function person(value: string): MailPerson | null {
  const found = /(?:mailto:)?([^\s<>[\]()"',;:]{1,64}@[^\s<>[\]()"',;]{3,190})/u.exec(value.slice(0, 600));
  const address = found ? mailAddress(found[1]!.replace(/[.*]+$/u, '')) : null;
  if (!address) return null;
  const name = cleanLine(value.slice(0, found!.index), 200)
    .replace(/(?:mailto:)?$/u, '')
    .replace(/^[\s"'*<[(]+|[\s"'*<[(]+$/gu, '');
  return { name: name.includes('@') ? '' : name, address };
}

/** One mail attached as message/rfc822, when we were told it is a forward or nothing else was sent. */
function attachedMail(mail: ParsedMail, text: string): ForwardedMail | null {
  const parts = mail.reportParts.filter(({ contentType }) => contentType === 'message/rfc822');
  if (parts.length !== 1 || mail.reportParts.some(({ contentType }) => contentType.includes('delivery-status')))
    return null;
  if (!isForwardSubject(mail.subject) && text.trim() !== '') return null;
  const raw = parts[0]!.text;
  const end = raw.indexOf('\n\n');
  const headers = fields(end === -1 ? raw : raw.slice(0, end));
  const from = person(headers.get('from') ?? '');
  if (!from) return null;
  const plain =
    !/multipart|html/iu.test(headers.get('content-type') ?? '') &&
    !/base64|quoted/iu.test(headers.get('content-transfer-encoding') ?? '');
  return {
    from,
    subject: cleanSubject(headers.get('subject') ?? ''),
    text: plain && end !== -1 ? tidy(raw.slice(end)) : '',
    comment: tidy(text),
  };
}

function tidy(text: string): string {
  return text.replace(/\r\n?/gu, '\n').trim();
}
