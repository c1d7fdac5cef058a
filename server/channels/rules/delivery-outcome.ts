/** How an attempt went. `serverFault`: the server could not be used at all, which says nothing about this message. */
export type FailedAttempt = { state: 'deferred' | 'bounced' | 'failed'; words: string; serverFault: boolean };

/** What nodemailer says of a failed attempt. */
type SendFault = { code?: string; command?: string; response?: string; responseCode?: number; message?: string };

/** Commands before the mail is named: a refusal there is about us and the server, not about this mail. */
const BEFORE_MAIL = /^(?:CONN|EHLO|HELO|LHLO|STARTTLS|AUTH\b.*)$/u;

/**
 * What a refusal means (RFC 5321 §4.2.1): 4yz and a network fault pass, 5yz stays. 5yz to RCPT TO is a dead address, to
 * anything else of the mail a refusal of its content. A wrong password or a refused connection is mended by an administrator,
 * so the mail waits.
 */
export function failedAttempt(fault: SendFault): FailedAttempt {
  const words = (fault.response || fault.message || fault.code || 'unknown').slice(0, 1000);
  const { responseCode: code } = fault;
  if (fault.code === 'EAUTH' || BEFORE_MAIL.test(fault.command ?? ''))
    return { state: 'deferred', words, serverFault: true };
  if (code === undefined) {
    const local = fault.code === 'EENVELOPE' || fault.code === 'EMESSAGE' || fault.code === 'ENOENT';
    return local ? { state: 'failed', words, serverFault: false } : { state: 'deferred', words, serverFault: true };
  }
  if (code < 500) return { state: 'deferred', words, serverFault: code === 421 };
  return { state: fault.command === 'RCPT TO' ? 'bounced' : 'failed', words, serverFault: false };
}

const MINUTE = 60_000;
const DELAYS = [1, 5, 15, 60] as const;
const LONGEST = 240;
/** The first delays and then every four hours make three days (RFC 5321 §4.5.4.1 asks for four to five from a relay; a desk should tell sooner). */
const MOST_ATTEMPTS = 22;

/** When to try again after this many attempts; null when it is enough. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  if (attempts >= MOST_ATTEMPTS) return null;
  const minutes = DELAYS[attempts - 1] ?? LONGEST;
  return new Date(now.getTime() + minutes * MINUTE);
}
