import type { MarkedText, Marks } from '../../../contract/search.ts';
import { foldWords, wordsIn } from '../../../contract/search-words.ts';

/** Words in a row to be found in a text; the last of them may only be how a word begins. */
export type Term = { words: readonly string[]; begins: boolean };

/** A value of a condition on words as a term; null where it holds no word. */
export function termOf(value: string): Term | null {
  const words = wordsIn(value).map(foldWords);
  return words.length === 0 ? null : { words, begins: !value.startsWith('"') && (words.at(-1) ?? '').length > 2 };
}

type Word = { from: number; to: number; folded: string };

/** Where terms stand in a text. Linear in the text for so many terms. */
export function markWords(text: string, terms: readonly Term[]): Marks {
  return found(text, terms).marks;
}

/** How many different terms stand in a text. */
export function termsFound(text: string, terms: readonly Term[]): number {
  const folded = foldWords(text);
  const likely = terms.filter((term) => folded.includes(term.words[0] ?? ''));
  return likely.length === 0 ? 0 : found(text, likely).hit.size;
}

/** A piece of a text around the first mark, at most `length` characters and two dots; null where nothing is marked. */
export function excerptOf(text: string, terms: readonly Term[], length: number): MarkedText | null {
  const flat = text.replace(/\s+/g, ' ').trim();
  const marks = markWords(flat, terms);
  const first = marks[0];
  if (!first) return null;
  let from = Math.max(0, Math.min(first[0] - Math.floor(length / 4), flat.length - length));
  if (from > 0) from = Math.min(first[0], flat.indexOf(' ', from) + 1 || first[0]);
  const to = Math.min(flat.length, from + length);
  const before = from > 0 ? '… ' : '';
  const shift = before.length - from;
  return {
    text: `${before}${flat.slice(from, to)}${to < flat.length ? '…' : ''}`,
    marks: marks.flatMap(([begin, end]): Marks => (end <= to ? [[begin + shift, end + shift]] : [])),
  };
}

function found(text: string, terms: readonly Term[]): { marks: Marks; hit: Set<Term> } {
  const words = wordsWithPlaces(text);
  const hit = new Set<Term>();
  const marks: Marks = [];
  for (let at = 0; at < words.length; at++) {
    const fitting = terms.filter((term) => standsAt(words, at, term));
    for (const term of fitting) hit.add(term);
    const longest = Math.max(0, ...fitting.map((term) => term.words.length));
    const [first, last] = [words[at], words[at + longest - 1]];
    if (longest === 0 || !first || !last) continue;
    const before = marks.at(-1);
    if (before && before[1] >= first.from) before[1] = Math.max(before[1], last.to);
    else marks.push([first.from, last.to]);
  }
  return { marks, hit };
}

function standsAt(words: readonly Word[], at: number, { words: wanted, begins }: Term): boolean {
  return wanted.every((word, step) => {
    const here = words[at + step]?.folded;
    if (here === undefined) return false;
    return begins && step === wanted.length - 1 ? here.startsWith(word) : here === word;
  });
}

function wordsWithPlaces(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), ({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    folded: foldWords(word),
  }));
}
