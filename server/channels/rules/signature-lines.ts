import type { MailLine } from './mail-lines.ts';
import { CLOSINGS, SENT_FROM } from './reply-words.ts';

/** A delimiter may be a rule someone drew: more lines below it than these stay visible. */
const SIGNATURE_LINES = 20;
const CARD_LINES = 8;

/** Is this line "-- " (RFC 3676 §4.3) or what clients make of it? The trailing space is often lost on the way. */
export function isSignatureDelimiter(text: string): boolean {
  return /^(?:--|__|—|–|—{3,}|–{3,})$/u.test(text);
}

/**
 * Do the lines (at, end) below a delimiter make a signature? Below "--" anything short enough; below a dash or two underscores,
 * which people also draw between paragraphs, only what looks like a card: few lines, none a question or a long sentence.
 */
export function isSignatureBelow(lines: readonly MailLine[], at: number, end: number): boolean {
  const card = lines[at]!.text !== '--';
  let filled = 0;
  for (let index = at + 1; index < end; index++) {
    const { blank, text } = lines[index]!;
    if (blank) continue;
    if (++filled > (card ? CARD_LINES : SIGNATURE_LINES)) return false;
    if (card && (text.length > 80 || /[?？]$|\p{Ll}{3,}[.!]$/u.test(text))) return false;
  }
  return true;
}

/** Is this line the one a phone writes, "Sent from my iPhone"? A sentence that merely begins so is not. */
export function isSentFrom(text: string): boolean {
  if (text.length > 200) return false;
  const words = text
    .replace(/<[^>]*>|\([^)]*\)|https?:\S*/gu, '')
    .replace(/[[\]*_]/gu, '')
    .trim();
  if (words === '' || words.length > 70 || words.includes(',')) return false;
  const lower = words.toLowerCase();
  if (
    /\p{L}\.$/u.test(lower) &&
    !/(?:proton ?mail|secure email|messenger|mail app|gesendet|orange|gmx mail)/u.test(lower)
  )
    return false;
  return SENT_FROM.test(lower);
}

/** Does a line of `isSentFrom` name a device or a mail program, so that it surely stands at the end of the writer's words? */
export function namesDevice(text: string): boolean {
  return /\b(?:my|mein|meinem|mon|mi|meu|mio|mijn|min|mit)\b|phone|ipad|android|outlook|samsung|galaxy|huawei|xiaomi|pixel|blackberry|mobil|handy|tablet|mail|smartphone|télécharger|送信|发自|發自/iu.test(
    text,
  );
}

/** A closing is believed when at most this many short lines follow before the text ends. */
const NAME_LINES = 5;

/**
 * Do the lines [at, end) form a closing with a name ("Best regards,\n\nJo Fern\nCEO") and nothing else? Short lines only, none
 * ending like a sentence, so that nothing a customer asks below their name is folded away.
 */
export function isClosing(lines: readonly MailLine[], at: number, end: number): boolean {
  const closing = lines[at]!.text;
  if (closing.length > 60 || !isClosingWords(closing)) return false;
  let names = 0;
  for (let index = at + 1; index < end; index++) {
    const line = lines[index]!;
    if (line.blank) continue;
    if (++names > NAME_LINES || !isNameLike(line.text)) return false;
  }
  return names > 0;
}

/** Is the line "-Jo Fern", the old way to sign? Two capitalised words, alone after a blank line. */
export function isDashedName(lines: readonly MailLine[], at: number): boolean {
  const above = lines[at - 1];
  return (
    (!above || above.blank) && /^-{1,2}\s?\p{Lu}[\p{L}.']{0,20}(?: \p{Lu}[\p{L}.']{0,20}){1,2}$/u.test(lines[at]!.text)
  );
}

/** "Many thanks and best regards", "Mit freundlichen Grüßen / Best regards": what stands last decides. */
function isClosingWords(text: string): boolean {
  const last = text.split(/\/|,\s(?=\p{L})|\s(?:and|und|et|y|e|en|och|og|ja|i|и|a|ve|with)\s/u).at(-1)!;
  return CLOSINGS.has(bareWords(text)) || CLOSINGS.has(bareWords(last));
}

function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}. ]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/[. ]+$/u, (end) => (text.length <= 3 ? end : ''))
    .trim();
}

function isNameLike(text: string): boolean {
  return text.length <= 60 && !/[?？]/u.test(text) && !/\p{Ll}{3,}[.!]$/u.test(text) && text.split(' ').length <= 8;
}
