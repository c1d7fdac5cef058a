/** One line of a plain-text mail. `text` is cleaned for matching; `start` and `end` are UTF-16 offsets, line end included. */
export type MailLine = { start: number; end: number; text: string; blank: boolean; quoted: boolean };

/** Only this many characters of a line are looked at: a hostile line of megabytes costs no more than a short one. */
const LOOKED_AT = 400;

/**
 * Cuts a plain text into its lines, linear in its length. The slices [start, end) in order are the text itself.
 * `quoted` says that the line begins with ">" (RFC 3676 §4.5), which a lone ">:" (a wrapped address) does not.
 */
export function mailLines(text: string): MailLine[] {
  const lines: MailLine[] = [];
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline + 1;
    lines.push(mailLine(text, start, end));
    start = end;
  }
  return lines;
}

function mailLine(text: string, start: number, end: number): MailLine {
  const long = end - start > LOOKED_AT * 2;
  const raw = long
    ? `${text.slice(start, start + LOOKED_AT)}…${text.slice(end - LOOKED_AT, end)}`
    : text.slice(start, end);
  const clean = raw
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/\s/gu, ' ')
    .trim();
  const quoted = /^(?:>|＞|&gt;)/u.test(clean) && !/^>\s*[:：]$/u.test(clean);
  return { start, end, text: clean, blank: clean === '', quoted };
}
