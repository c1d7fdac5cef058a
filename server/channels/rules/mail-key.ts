import { createHash } from 'node:crypto';
import type { ParsedMail } from './parsed-mail.ts';

/**
 * The name under which a mail is filed once, however often it is delivered. Its Message-ID (RFC 5322 §3.6.4) together with
 * From and Date: there are scripts that write one Message-ID into all their mails, and those are different mails. Without a
 * Message-ID the hash of the raw mail.
 */
export function mailKey(mail: Pick<ParsedMail, 'messageId' | 'from' | 'date'>, rawHash: string): string {
  if (mail.messageId === null) return `raw:${rawHash}`;
  const named = [mail.messageId, mail.from?.address ?? '', mail.date?.toISOString() ?? ''].join('\n');
  return `id:${createHash('sha256').update(named).digest('hex')}`;
}
