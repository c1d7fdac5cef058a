/** Letters and digits in a row: what the index takes for a word. Everything else parts words. */
const word = /[\p{L}\p{N}\p{M}]+/gu;

/** Most texts of most languages' letters: folding them needs no tables. */
const plain = /^[\x20-\x7e\s]*$/;

/** The words of a text, in order, as they are written. */
export function wordsIn(text: string): string[] {
  return text.match(word) ?? [];
}

/** A text as words are compared: lower case, without accents. May be longer or shorter than what was written. */
export function foldWords(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}
