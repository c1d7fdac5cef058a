import type { MailLine } from './mail-lines.ts';
import { DIVIDERS, FORWARD_INTROS, HEADER_LABELS, type HeaderRole } from './reply-words.ts';

/** Outlook's block has four to six lines; a long address may take a line of its own. */
const BLOCK_LINES = 10;

/**
 * Does the older mail begin at this line, so that everything below belongs to it? True for "-----Original Message-----" and
 * its like, for a From/Sent/To/Subject block (Outlook desktop, web and mobile, Yahoo, Samsung) and for a rule or a forward
 * announcement directly above either. Looks at most a dozen lines ahead.
 */
export function isQuotedMailStart(lines: readonly MailLine[], at: number): boolean {
  const line = lines[at];
  if (!line || line.blank) return false;
  if (isDivider(line.text) || isHeaderBlock(lines, at)) return true;
  if (!isRule(line.text) && !isForwardIntro(line.text) && !/^-{3,}[^-].{0,60}[^-]-{3,}$/u.test(line.text)) return false;
  let next = at + 1;
  while (next < at + 4 && lines[next]?.blank) next++;
  const below = lines[next];
  return Boolean(below && !below.blank && (isDivider(below.text) || isHeaderBlock(lines, next)));
}

/** Is this line a divider of words between dashes, such as "---- Weitergeleitete Nachricht ----"? */
export function isDivider(text: string): boolean {
  if (text.length > 120) return false;
  const words = /^[-_=*~ ]{2,}([^-_=*~].*?)[-_=*~: ]{2,}$/u.exec(text)?.[1];
  return words !== undefined && DIVIDERS.has(words.trim().toLowerCase());
}

/** Is this line Apple Mail's "Begin forwarded message:" or one of its translations? */
export function isForwardIntro(text: string): boolean {
  return (
    text.length < 80 &&
    FORWARD_INTROS.has(
      text
        .toLowerCase()
        .replace(/[\s:：*]+$/u, '')
        .replace(/^\*+/u, ''),
    )
  );
}

/** The role of a header line of a quoted mail ("Gesendet: …" is `sent`) and what follows the colon, or null. */
export function headerLine(text: string): { role: HeaderRole; value: string } | null {
  const colon = text.slice(0, 40).search(/[:：]/u);
  if (colon < 1) return null;
  const label = text
    .slice(0, colon)
    .replace(/[*_|>]/gu, '')
    .trim()
    .toLowerCase();
  const role = HEADER_LABELS.get(label);
  return role
    ? {
        role,
        value: text
          .slice(colon + 1)
          .replace(/^[*_\s]+/u, '')
          .trim(),
      }
    : null;
}

/** A From line and enough company. Two roles and no address could be a customer's own list ("From: 12 May, To: 14 May"). */
export function isHeaderBlock(lines: readonly MailLine[], at: number): boolean {
  const first = headerLine(lines[at]!.text);
  if (!first || (first.role !== 'from' && first.role !== 'sent')) return false;
  const roles = new Set<HeaderRole>();
  let address = false;
  let strays = 0;
  for (let index = at; index < lines.length && index < at + BLOCK_LINES; index++) {
    const line = lines[index]!;
    const header = headerLine(line.text);
    if (!header && ++strays > 2) break;
    if (index > at && header?.role === 'from' && roles.has('from')) break;
    if (header) roles.add(header.role);
    address ||= (header?.role === 'from' || strays > 0) && line.text.includes('@');
  }
  if (!roles.has('from') || roles.size < 3) return false;
  return address || (roles.size >= 4 && roles.has('sent') && roles.has('subject'));
}

function isRule(text: string): boolean {
  return text.length >= 3 && /^[-_=*─—~ ]+$/u.test(text);
}
