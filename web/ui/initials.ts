/** Up to two letters for a name: first and last word, or the first two letters of a single one. Whole code points, so no half letters. */
export function initials(name: string): string {
  const words = name
    .replace(/@.*$/, '')
    .split(/[\s._-]+/)
    .filter((word) => /\p{L}|\p{N}/u.test(word));
  const [first, last] = [words[0] ?? name, words.length > 1 ? words.at(-1) : undefined];
  const letters = last ? `${[...first][0] ?? ''}${[...last][0] ?? ''}` : [...first].slice(0, 2).join('');
  return letters.toLocaleUpperCase();
}

/** One of six colours, always the same for a name. */
export function tintOf(name: string): 'a' | 'b' | 'c' | 'd' | 'e' | 'f' {
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return (['a', 'b', 'c', 'd', 'e', 'f'] as const)[sum % 6] ?? 'a';
}
