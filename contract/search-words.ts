/** Letters and digits in a row: what the index takes for a word. Everything else parts words. */
const word = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text, in order, as they are written. */
export function wordsIn(text: string): string[] {
  return text.match(word) ?? [];
}
