/** What stands where a character was that PostgreSQL or a browser cannot take: U+FFFD. */
const REPLACEMENT = '\ufffd';

/**
 * Makes any string fit for the database: NUL and lone surrogates (which UTF-8 cannot carry) become U+FFFD, other control
 * characters except tab and line feed go, \r\n and \r become \n. Longer than `most` UTF-16 units is cut at a whole character.
 * Bidirectional overrides stay in bodies; `cleanLine` drops them where a name could lie with them.
 */
export function cleanText(text: string, most = 1_000_000): string {
  const cut = text.length > most ? text.slice(0, most) : text;
  return cut
    .toWellFormed()
    .replace(/\r\n?/gu, '\n')
    .replace(/\0/gu, REPLACEMENT)
    .replace(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu, '')
    .slice(0, most);
}
