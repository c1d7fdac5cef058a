import { type Attribution, attributionLines } from './attribution-lines.ts';
import { type MailLine, mailLines } from './mail-lines.ts';
import { isQuotedMailStart } from './quoted-mail-start.ts';
import {
  isClosing,
  isDashedName,
  isSentFrom,
  isSignatureBelow,
  isSignatureDelimiter,
  namesDevice,
} from './signature-lines.ts';

/** A stretch of the mail. Their texts, joined in order, are the mail, letter by letter. */
export type MailSegment = { kind: 'visible' | 'quoted' | 'signature'; text: string };

export type VisiblePart = {
  /** What the writer newly wrote; line ends are \n, outer blank lines gone. For search, assist and previews. */
  visible: string;
  quoted: string;
  signature: string;
  /** The whole mail for display: everything that is not visible is folded, nothing is cut. */
  segments: MailSegment[];
};

/**
 * Tells what part of a plain-text mail is new, what is quoted history and what is signature. Line based, linear in the
 * length of the text. Text between quotations stays visible; where it is not sure, it is visible. A mail that has nothing but
 * a forwarded mail in it shows that mail.
 */
export function visiblePart(text: string): VisiblePart {
  const lines = mailLines(text);
  const kinds = lineKinds(lines);
  const segments = joinSegments(text, lines, kinds);
  const partOf = (kind: MailSegment['kind']) => tidy(segments.filter((segment) => segment.kind === kind));
  return { visible: partOf('visible'), quoted: partOf('quoted'), signature: partOf('signature'), segments };
}

type Kind = MailSegment['kind'];
type Reading = {
  lines: MailLine[];
  kinds: Kind[];
  attributions: Map<number, Attribution>;
  /** Per line: is it inside a code fence? */
  code: boolean[];
  /** Per line: the first line from here on that opens a quotation, or the number of lines. */
  marks: Int32Array;
  /** The first line with text that stays visible, or Infinity. */
  firstShown: number;
};

function lineKinds(lines: MailLine[]): Kind[] {
  const attributions = attributionLines(lines);
  const reading: Reading = {
    lines,
    kinds: new Array<Kind>(lines.length).fill('visible'),
    attributions,
    code: codeLines(lines),
    marks: quotationMarks(lines, attributions),
    firstShown: Number.POSITIVE_INFINITY,
  };
  let at = 0;
  while (at < lines.length) {
    const next = readLine(reading, at);
    if (!lines[at]!.blank && reading.kinds[at] === 'visible') reading.firstShown = Math.min(reading.firstShown, at);
    at = next;
  }
  foldClosings(reading);
  const first = lines.findIndex((line) => !line.blank);
  const onlyForward = reading.firstShown === Number.POSITIVE_INFINITY && isQuotedMailStart(lines, first);
  return onlyForward ? reading.kinds.fill('visible') : reading.kinds;
}

/** Decides the line `at` and whatever it opens; answers the next line to read. */
function readLine(reading: Reading, at: number): number {
  const { lines, code } = reading;
  const line = lines[at]!;
  if (line.blank || code[at]) return at + 1;
  if (line.quoted) return foldQuotes(reading, at);
  if (isQuotedMailStart(lines, at)) return fold(reading, 'quoted', at, lines.length);
  const attribution = reading.attributions.get(at);
  if (attribution) return foldAttributed(reading, attribution);
  if (isSignatureDelimiter(line.text)) return foldSignature(reading, at);
  if (isSentFrom(line.text)) return foldBelowSentFrom(reading, at);
  return at + 1;
}

function fold(reading: Reading, kind: Kind, from: number, to: number): number {
  reading.kinds.fill(kind, from, to);
  return to;
}

function foldAttributed(reading: Reading, { from, to, sure }: Attribution): number {
  const { lines } = reading;
  let next = to + 1;
  while (lines[next]?.blank) next++;
  fold(reading, 'quoted', from, to + 1);
  if (lines[next]?.quoted) return fold(reading, 'quoted', from, next);
  return sure ? fold(reading, 'quoted', from, lines.length) : to + 1;
}

/** A run of ">" lines with the blank and wrongly wrapped lines inside it. */
function foldQuotes(reading: Reading, at: number): number {
  const { lines } = reading;
  let end = at + 1;
  for (;;) {
    while (lines[end]?.quoted) end++;
    const next = afterWrapped(lines, end);
    if (next === end) break;
    end = next;
  }
  return fold(reading, 'quoted', at, end);
}

/** Some programs break a quoted line without repeating ">": such a line continues a long, unfinished one. */
function afterWrapped(lines: readonly MailLine[], end: number): number {
  const before = lines[end - 1]!.text;
  const line = lines[end];
  if (!line || line.blank || before.length < 60 || !lines[end + 1]?.quoted) return end;
  const unfinished = !/[.?!:]$/u.test(before) || (before.endsWith('.') && /^\p{Ll}/u.test(line.text));
  return unfinished ? end + 1 : end;
}

function foldSignature(reading: Reading, at: number): number {
  const end = reading.marks[at + 1] ?? reading.lines.length;
  return isSignatureBelow(reading.lines, at, end) ? fold(reading, 'signature', at, end) : at + 1;
}

/** Phones put their line above the older mail, which some of them do not mark at all. A postscript is still the writer's. */
function foldBelowSentFrom(reading: Reading, at: number): number {
  const { lines, firstShown } = reading;
  const end = reading.marks[at + 1] ?? lines.length;
  let below = at + 1;
  while (below < end && lines[below]!.blank) below++;
  const text = below < end ? lines[below]!.text : '';
  const device = namesDevice(lines[at]!.text);
  if (text !== '' && !device && !isSignatureDelimiter(text)) return at + 1;
  fold(reading, 'signature', at, at + 1);
  const nothingOlder = text === '' || /^p\.?\s?s\b/iu.test(text) || isSignatureDelimiter(text);
  return firstShown > at || nothingOlder ? at + 1 : fold(reading, 'quoted', at + 1, end);
}

function quotationMarks(lines: readonly MailLine[], attributions: ReadonlyMap<number, Attribution>): Int32Array {
  const marks = new Int32Array(lines.length);
  let next = lines.length;
  for (let at = lines.length - 1; at >= 0; at--) {
    if (lines[at]!.quoted || attributions.has(at) || isQuotedMailStart(lines, at)) next = at;
    marks[at] = next;
  }
  return marks;
}

/** Closings stand at the end of a visible stretch, so they are looked for once the rest is known. */
function foldClosings({ lines, kinds, firstShown }: Reading): void {
  let end = lines.length;
  for (let at = lines.length - 1; at >= 0; at--) {
    if (kinds[at] !== 'visible') {
      end = at;
      continue;
    }
    if (lines[at]!.blank || end - at > 14 || at <= firstShown) continue;
    const lastLine = lines.slice(at + 1, end).every((line) => line.blank);
    if (isClosing(lines, at, end) || (lastLine && isDashedName(lines, at))) kinds.fill('signature', at, end);
  }
}

/** Lines between two ``` fences are code: "--" or "Sent from" in them mean nothing. */
function codeLines(lines: readonly MailLine[]): boolean[] {
  const fences = lines.flatMap((line, index) => (line.text.startsWith('```') ? [index] : []));
  const code = new Array<boolean>(lines.length).fill(false);
  for (let pair = 0; pair + 1 < fences.length; pair += 2) code.fill(true, fences[pair]!, fences[pair + 1]! + 1);
  return code;
}

function joinSegments(text: string, lines: readonly MailLine[], kinds: readonly Kind[]): MailSegment[] {
  const segments: MailSegment[] = [];
  let from = 0;
  for (let at = 1; at <= lines.length; at++) {
    if (at < lines.length && kinds[at] === kinds[from]) continue;
    segments.push({ kind: kinds[from]!, text: text.slice(lines[from]!.start, lines[at - 1]!.end) });
    from = at;
  }
  return segments;
}

function tidy(segments: readonly MailSegment[]): string {
  const joined = segments.map((segment) => segment.text).join('');
  return joined
    .replace(/\r\n?/gu, '\n')
    .replace(/\n[ \t]*\n(?:[ \t]*\n)+/gu, '\n\n')
    .replace(/^(?:[ \t]*\n)+/u, '')
    .trimEnd();
}
