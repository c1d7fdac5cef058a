import { cleanText } from './clean-text.ts';

/**
 * A clean text for one line (subject, display name, file name): runs of white space become one space, and invisible
 * characters that reorder or hide text (U+202E turns "gpj.exe" into "exe.jpg") go. Zero-width joiners stay: emoji and
 * several scripts need them.
 */
export function cleanLine(text: string, most = 500): string {
  const line = cleanText(text.slice(0, most * 4), most * 4)
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return line.length > most
    ? line
        .slice(0, most)
        .toWellFormed()
        .replace(/\ufffd$/u, '')
        .trimEnd()
    : line;
}
