import PostalMime, { type Address, type Email } from 'postal-mime';
import { cleanLine } from './clean-line.ts';
import { cleanText } from './clean-text.ts';
import { mailAddress } from './mail-address.ts';
import { mailFiles } from './mail-files.ts';
import { mailIds } from './mail-ids.ts';
import type { MailPerson, ParsedMail } from './parsed-mail.ts';
import { trimMailHeader } from './trim-mail-header.ts';
import { unreadableMail } from './unreadable-mail.ts';

const DEEPEST = 64;
const LARGEST_HEADERS = 2 * 1024 * 1024;
const MOST_PEOPLE = 200;
const MOST_HEADERS = 500;
const LONGEST_HEADER = 10_000;
const LONGEST_TEXT = 1_000_000;

/**
 * Reads a raw mail (RFC 5322, MIME) into a plain record, with caps on depth, parts, header and text sizes; what is over a cap is
 * left in the raw mail and named in `notes`. Unknown or wrong charsets never throw. Throws `unreadableMail` for what is no mail
 * at all: nothing but white space, or no header line.
 */
export async function readMail(raw: Uint8Array): Promise<ParsedMail> {
  const { bytes, notes } = trimMailHeader(raw);
  const mail = await parse(bytes, notes);
  if (mail.headers.every(({ key }) => !/^[\w.-]{1,80}$/u.test(key))) throw unreadableMail('mail.no-header');
  const files = mailFiles(mail.attachments);
  const body = { text: cleanBody(mail.text, notes), html: cleanBody(mail.html, notes) };
  return {
    ...people(mail, notes),
    ...thread(mail),
    ...body,
    ...files,
    notes: [...new Set([...notes, ...files.notes, ...marks(mail)])],
  };
}

/** Too deep a nesting, or more part headers than anybody writes: the header alone is read. */
async function parse(bytes: Uint8Array, notes: string[]): Promise<Email> {
  const options = { maxNestingDepth: DEEPEST, maxHeadersSize: LARGEST_HEADERS, forceRfc822Attachments: true };
  try {
    return await PostalMime.parse(bytes, options);
  } catch (error) {
    const depth = error instanceof Error && error.message.includes('nesting depth');
    notes.push(depth ? 'mail.depth-over-cap' : 'mail.parts-over-cap');
    const mail = await PostalMime.parse(bytes.subarray(0, headerEnd(bytes)), options);
    return { ...mail, text: undefined, html: undefined, attachments: [] };
  }
}

function headerEnd(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length - 1; at++) {
    if (bytes[at] === 10 && (bytes[at + 1] === 10 || (bytes[at + 1] === 13 && bytes[at + 2] === 10))) return at + 1;
  }
  return bytes.length;
}

function cleanBody(text: string | undefined, notes: string[]): string | null {
  if (text === undefined) return null;
  if (text.length > LONGEST_TEXT) notes.push('mail.text-over-cap');
  const clean = cleanText(text, LONGEST_TEXT);
  return clean.trim() === '' ? null : clean;
}

function people(mail: Email, notes: string[]) {
  const list = (addresses: Address[] | undefined) => persons(addresses ?? []);
  if (mail.headers.filter(({ key }) => key === 'from').length > 1) notes.push('mail.several-from');
  return {
    from: persons(mail.from ? [mail.from] : [])[0] ?? null,
    sender: persons(mail.sender ? [mail.sender] : [])[0] ?? null,
    replyTo: list(mail.replyTo)[0] ?? null,
    to: list(mail.to),
    cc: list(mail.cc),
    deliveredTo: deliveredTo(mail),
    returnPath: returnPath(mail),
  };
}

function persons(addresses: readonly Address[]): MailPerson[] {
  const found: MailPerson[] = [];
  for (const { name, address } of addresses.flatMap((one) => one.group ?? [one])) {
    const plain = address ? mailAddress(address) : null;
    if (plain && found.length < MOST_PEOPLE) found.push({ name: cleanLine(name, 200), address: plain });
  }
  return found;
}

function deliveredTo(mail: Email): string[] {
  const names = ['delivered-to', 'x-original-to', 'envelope-to', 'x-forwarded-to', 'x-envelope-to'];
  const values = mail.headers
    .filter(({ key }) => names.includes(key))
    .flatMap(({ value }) => value.slice(0, 2000).split(','));
  return [...new Set(values.map(mailAddress).filter((address) => address !== null))].slice(0, MOST_PEOPLE);
}

function returnPath(mail: Email): string | null {
  const header = mail.headers.find(({ key }) => key === 'return-path');
  return header ? (mailAddress(header.value) ?? '') : null;
}

function thread(mail: Email) {
  const headers = mail.headers.slice(0, MOST_HEADERS);
  return {
    messageId: mailIds(mail.messageId ?? '')[0] ?? null,
    inReplyTo: mailIds(mail.inReplyTo ?? '')[0] ?? null,
    references: mailIds(mail.references ?? ''),
    subject: cleanLine(mail.subject ?? ''),
    date: mailDate(mail.date),
    headers: headers.map(({ key, value }): [string, string] => [cleanLine(key, 200), cleanLine(value, LONGEST_HEADER)]),
  };
}

/** Years that a mail may honestly bear; others are the work of broken clocks, and refused by some databases. */
function mailDate(given: string | undefined): Date | null {
  const date = new Date(given ?? '');
  return date.getUTCFullYear() >= 1980 && date.getUTCFullYear() < 2100 ? date : null;
}

function marks(mail: Email): string[] {
  const type =
    mail.headers
      .find(({ key }) => key === 'content-type')
      ?.value.slice(0, 500)
      .toLowerCase() ?? '';
  const encrypted = type.startsWith('multipart/encrypted') || /pkcs7-mime/u.test(type);
  const over = mail.headers.length > MOST_HEADERS ? ['mail.headers-over-cap'] : [];
  return encrypted ? ['mail.encrypted', ...over] : over;
}
