import { escapeHtml } from '../../../contract/escape-html.ts';
import { cleanLine } from './clean-line.ts';

/** A message to quote: `attribution` is the finished sentence "On … wrote:" in the customer's language, from the catalogue. */
export type QuotedMail = { attribution: string; text: string; html: string };

/** History beyond this is left to the reader's own mailbox. */
const LONGEST = 20_000;

/**
 * The quoted history below a reply, as text with ">" (RFC 3676 §4.5) and as HTML with the marks that mail programs fold. HTML
 * over the cap is replaced by its text, since cut HTML is broken HTML. The HTML given must be sanitised.
 */
export function quotedMail({ attribution, text, html }: QuotedMail): { text: string; html: string } {
  const sentence = cleanLine(attribution, 300);
  const lines = text.slice(0, LONGEST).toWellFormed().trimEnd().split('\n');
  const quoted = lines.map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`.trimEnd())).join('\n');
  const body = html !== '' && html.length <= LONGEST * 5 ? html : lines.map(escapeHtml).join('<br>');
  return {
    text: `${sentence}\n${quoted}`,
    html: `<br><div class="gmail_quote"><div class="gmail_attr">${escapeHtml(sentence)}</div><blockquote type="cite" class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex">${body}</blockquote></div>`,
  };
}
