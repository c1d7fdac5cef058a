import { convert } from 'html-to-text';
import { cleanText } from './clean-text.ts';
import { deepestNesting } from './deepest-nesting.ts';

const LONGEST_HTML = 1_000_000;
const DEEPEST = 500;

/**
 * The plain text of a mail: its text part, or what its HTML says. Quotations become ">" lines, so that `visiblePart` finds
 * them. HTML too large or too deep to read safely is stripped of its tags. May be empty.
 */
export function mailText(mail: { text: string | null; html: string | null }): string {
  if (mail.text !== null) return mail.text;
  const html = (mail.html ?? '').slice(0, LONGEST_HTML);
  if (html.trim() === '') return '';
  if (deepestNesting(html) > DEEPEST) return cleanText(html.replace(/<[^<>]*>/gu, ' ').replace(/[ \t]+/gu, ' ')).trim();
  return cleanText(convert(html, OPTIONS)).trim();
}

const OPTIONS: Parameters<typeof convert>[1] = {
  wordwrap: false,
  limits: { maxInputLength: LONGEST_HTML, maxDepth: DEEPEST, maxChildNodes: 50_000 },
  selectors: [
    ...['img', 'title', 'script', 'style', 'noscript', 'template'].map((selector) => ({ selector, format: 'skip' })),
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'blockquote', options: { leadingLineBreaks: 1, trailingLineBreaks: 1, trimEmptyLines: false } },
    { selector: 'p', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: 'ul', options: { itemPrefix: '- ', leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'table', options: { uppercaseHeaderCells: false } },
  ],
};
