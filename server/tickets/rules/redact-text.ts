const mark = '▇';

/** The text with some words blacked out, or all of it gone when no words are named. */
export function redactedText(text: string, words: string | undefined): string {
  return words === undefined ? '' : text.replaceAll(words, mark.repeat(Math.min(words.length, 12)));
}

/**
 * The same for sanitised HTML. Words that stand there unbroken are blacked out; words broken up by mark-up, or whose
 * characters are written as entities, cannot be found safely, so then the HTML goes and the redacted text stays.
 */
export function redactedHtml(html: string | null, words: string | undefined): string | null {
  if (html === null || words === undefined) return null;
  const written = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const after = html.replaceAll(written, mark.repeat(Math.min(words.length, 12)));
  const bare = after.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
  const stillThere = after === html || bare.includes(written.replace(/\s+/g, ' ')) || /&#/.test(after);
  return stillThere ? null : after;
}
