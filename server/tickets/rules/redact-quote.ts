import { redactedHtml } from './redact-text.ts';

const mark = '▇▇▇▇▇▇▇▇▇▇▇▇';

/** What quotes other messages: the folded part of a message. */
export type Quote = { text: string | null; html: string | null };

/**
 * The quote without words that were erased where they were written, or null when they do not stand in it. Mail programs wrap what
 * they quote and put `>` before its lines, so white space and these marks count alike. A `whole` message is quoted only where it
 * stands as lines of its own: else a bare “Yes” would black out every other one. HTML in which the words cannot be found safely goes.
 */
export function redactedQuote(quote: Quote, words: string, whole: boolean): Quote | null {
  const inText = quote.text === null ? [] : placesOf(quote.text, words, whole);
  const inHtml = !whole && quote.html !== null && placesOf(bareWords(quote.html), words, false).length > 0;
  if (inText.length === 0 && !inHtml) return null;
  return {
    text: quote.text && blackedOut(quote.text, inText),
    html: whole ? null : redactedHtml(quote.html, words),
  };
}

/** The longest piece of the words that no program breaks; it stands in every text that quotes them. */
export function unbrokenPiece(words: string): string {
  const pieces = words.split(/[\s>]+/);
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
}

type Place = { from: number; to: number };

function placesOf(text: string, words: string, wholeLines: boolean): Place[] {
  const { letters, at } = loose(text);
  const wanted = loose(words).letters.trim();
  const places: Place[] = [];
  if (wanted === '') return places;
  const breaks = (gap: number) =>
    letters[gap] === undefined ||
    (letters[gap] === ' ' &&
      (gap === 0 || gap === letters.length - 1 || text.slice(at[gap], at[gap + 1]).includes('\n')));
  for (let found = letters.indexOf(wanted); found >= 0; found = letters.indexOf(wanted, found + wanted.length)) {
    const end = found + wanted.length;
    const alone = breaks(found - 1) && breaks(end);
    if (alone || !wholeLines) places.push({ from: at[found]!, to: at[end] ?? text.length });
  }
  return places;
}

/** The text with each run of white space and quote marks as one space, and where each of its characters stood. */
function loose(text: string): { letters: string; at: number[] } {
  const letters: string[] = [];
  const at: number[] = [];
  for (const { 0: piece, index } of text.matchAll(/[\s>]+|[^\s>]/g)) {
    letters.push(/^[\s>]/.test(piece) ? ' ' : piece);
    at.push(index);
  }
  return { letters: letters.join(''), at };
}

function blackedOut(text: string, places: readonly Place[]): string {
  let left = 0;
  const parts = places.map(({ from, to }) => {
    const before = text.slice(left, from);
    left = to;
    return before + mark;
  });
  return parts.join('') + text.slice(left);
}

function bareWords(html: string): string {
  const bare = html.replace(/<[^>]*>/g, ' ');
  return bare.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&nbsp;', ' ').replaceAll('&amp;', '&');
}
