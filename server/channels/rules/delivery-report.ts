import type { MailReportPart } from './parsed-mail.ts';

/** What a delivery report (RFC 3464) says about one recipient. */
export type ReportedDelivery = { recipient: string; action: string; status: string; diagnostic: string };

/** A report may speak of many recipients; more are of no use to anybody. */
const MOST = 50;
const LONGEST = 100_000;

/** Reads the blocks of a message/delivery-status part: the first is about the message, each later one about a recipient. */
export function deliveryReport(parts: readonly MailReportPart[]): ReportedDelivery[] {
  const part = parts.find(({ contentType }) => /^message\/(?:global-)?delivery-status$/u.test(contentType));
  if (!part) return [];
  const blocks = part.text
    .slice(0, LONGEST)
    .replace(/[ \t]+\n/gu, '\n')
    .split(/\n{2,}/u);
  return blocks.map(fields).flatMap(reported).slice(0, MOST);
}

function reported(block: Map<string, string>): ReportedDelivery[] {
  const action = block.get('action')?.toLowerCase() ?? '';
  const recipient = afterType(block.get('original-recipient') ?? block.get('final-recipient') ?? '');
  if (!action && !recipient) return [];
  return [
    { recipient, action, status: block.get('status') ?? '', diagnostic: afterType(block.get('diagnostic-code') ?? '') },
  ];
}

/** "rfc822; jo@example.com" and "smtp; 550 5.1.1 …": what follows the type. */
function afterType(value: string): string {
  return value.replace(/^[\w-]{1,40}\s*;\s*/u, '').trim();
}

/** Unfolded fields (RFC 5322 §2.2.3) by lower-case name; the first of each. */
export function fields(block: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of block.replace(/\n[ \t]+/gu, ' ').split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 1 || colon > 80) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!found.has(name))
      found.set(
        name,
        line
          .slice(colon + 1)
          .trim()
          .slice(0, 2000),
      );
  }
  return found;
}
