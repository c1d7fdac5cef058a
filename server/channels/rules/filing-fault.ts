import { isUnreadableMail } from './unreadable-mail.ts';

/** What a failed filing means for the mail. */
export type FilingFault =
  /** The house had a fault: the mail waits. */
  | { kind: 'passing' }
  /** The same mail was filed at the same instant: another look will find it. */
  | { kind: 'again' }
  | { kind: 'mail'; reason: string; detail: string | null };

/** PostgreSQL: connection lost, resources, shutdown, lock and serialization conflicts, time-outs (Appendix A of its manual). */
const PASSING_SQL = /^(?:08|40|53|55|57|58)/u;
const PASSING_SYSTEM =
  /^(?:ECONN|EPIPE|ETIMEDOUT|ENOSPC|EDQUOT|EMFILE|ENFILE|EIO|EAGAIN|EROFS|EACCES|ENETUNREACH|EHOSTUNREACH)/u;
const PASSING_WORDS = /Connection terminated|timeout exceeded when trying to connect|Cannot use a pool after/u;

/** Is it the mail that cannot be filed, or the house that cannot file just now? Unknown faults are the mail's: it never blocks the next. */
export function filingFault(error: unknown): FilingFault {
  if (isUnreadableMail(error)) return { kind: 'mail', reason: error.reason, detail: null };
  const { code = '', constraint = '', message = String(error) } = (error ?? {}) as Record<string, string | undefined>;
  if (code === '23505' && constraint === 'inbound_mails_filed_once') return { kind: 'again' };
  if (PASSING_SQL.test(code) || PASSING_SYSTEM.test(code) || PASSING_WORDS.test(message)) return { kind: 'passing' };
  return { kind: 'mail', reason: 'mail.filing-failed', detail: message };
}
