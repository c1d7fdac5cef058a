import type { MailLine } from './mail-lines.ts';
import { ATTRIBUTION_START, WROTE, WROTE_UNSPACED } from './reply-words.ts';

/** An "On … wrote:" sentence: lines `from` to `to` (inclusive). `sure` when it needs no ">" below to be believed. */
export type Attribution = { from: number; to: number; sure: boolean };

/** Gmail, Outlook and Apple Mail break the sentence over two to four lines when the name or address is long. */
const MOST_LINES = 4;
const LONGEST = 500;

/**
 * Finds the sentences that introduce a quotation, keyed by their first line. Each line is looked at with at most three
 * before it, so the cost is linear. A sentence is believed when it names a point in time and ends in a verb of writing or
 * in an address with a colon ("ср, 30 апр. 2025 г. в 15:19, Jo <jo@example.com>:"); with ">" below, the verb is enough.
 */
export function attributionLines(lines: readonly MailLine[]): Map<number, Attribution> {
  const found = new Map<number, Attribution>();
  for (let last = 0; last < lines.length; last++) {
    const line = lines[last]!;
    if (line.blank || line.quoted || !mayEnd(line.text)) continue;
    const attribution = endingAt(lines, last);
    if (attribution) found.set(attribution.from, attribution);
  }
  return found;
}

function mayEnd(text: string): boolean {
  return /(?:[:：]|wrote|wrote\s?-{2,}|-{4,})$/u.test(text.slice(-40));
}

function endingAt(lines: readonly MailLine[], last: number): Attribution | null {
  let best: Attribution | null = null;
  let joined = '';
  for (let first = last; first >= 0 && first > last - MOST_LINES; first--) {
    const line = lines[first]!;
    if (line.blank || (line.quoted && first !== last) || joined.length + line.text.length > LONGEST) break;
    if (first !== last && /[.!?]$/u.test(line.text)) break;
    joined = joined ? `${line.text} ${joined}` : line.text;
    const begins = ATTRIBUTION_START.test(line.text);
    if (!isAttribution(joined, begins) || !isBelievable(lines, first, last, joined)) continue;
    if (begins) return { from: first, to: last, sure: true };
    best ??= { from: first, to: last, sure: true };
  }
  return best ?? unsure(lines, last);
}

/** "Jo Fern wrote:" directly above quoted lines. */
function unsure(lines: readonly MailLine[], last: number): Attribution | null {
  const line = lines[last]!;
  if (!saysWrote(line.text) || line.text.length > 200) return null;
  return isAboveQuotes(lines, last) ? { from: last, to: last, sure: false } : null;
}

function isAttribution(sentence: string, begins: boolean): boolean {
  if (isOpen(sentence)) return false;
  const address = hasAddress(sentence);
  const bare = sentence.replace(/[^\s<(]*@[^\s>)]*/gu, ' ');
  const clock = /\d{1,2}\s?[:.h時]\s?\d{2}/u.test(bare);
  if (!clock && !(namesDay(bare) && (begins || address))) return false;
  const ends = /[:：]$/u.test(sentence);
  if (ends && address && /(?:>|\)|&gt;)\s?[:：]$/u.test(sentence)) return true;
  return saysWrote(sentence) && (ends || (address && /wrote(?:\s?-{2,})?$/u.test(sentence)));
}

/**
 * Everything below will be folded, so "At 10:30 your driver wrote:" must not be enough: a program's sentence names an address,
 * stands above ">" lines, or is a paragraph of its own that begins like a date.
 */
function isBelievable(lines: readonly MailLine[], first: number, last: number, sentence: string): boolean {
  if (hasAddress(sentence) || isAboveQuotes(lines, last)) return true;
  const alone = (lines[first - 1]?.blank ?? true) && (lines[last + 1]?.blank ?? true);
  return (
    alone &&
    ATTRIBUTION_START.test(sentence) &&
    namesDay(sentence) &&
    !/(?:your|ihr|votre|su|vostro|seu|uw|my|mein) \p{Ll}/iu.test(sentence)
  );
}

function isAboveQuotes(lines: readonly MailLine[], last: number): boolean {
  const next = lines[last + 1]?.blank ? lines[last + 2] : lines[last + 1];
  return next?.quoted ?? false;
}

function hasAddress(sentence: string): boolean {
  return /[^\s<>(]@[^\s<>)]/u.test(sentence);
}

/** An address whose bracket was opened on the line above: the sentence began earlier. */
function isOpen(sentence: string): boolean {
  const opened = count(sentence, '<') + count(sentence, '(');
  return count(sentence, '>') + count(sentence, ')') > opened;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found++;
  return found;
}

function saysWrote(sentence: string): boolean {
  const lower = sentence.toLowerCase();
  return WROTE.test(lower) || WROTE_UNSPACED.test(lower);
}

/** A day and a year, or a weekday and a day: "in 2019 my aunt wrote:" is no header. */
function namesDay(sentence: string): boolean {
  if ((sentence.match(/\d+/gu) ?? []).length >= 2) return true;
  return /\d/u.test(sentence) && /^on (?:mon|tue|wed|thu|fri|sat|sun)/iu.test(sentence);
}
