/** Why a raw mail could not be read, as a stable dotted code. */
export type UnreadableReason =
  | 'mail.empty'
  | 'mail.no-header'
  | 'mail.too-large'
  | 'mail.parse-timeout'
  | 'mail.parse-crash';

/** The one error that reading a mail throws: the mail is quarantined with `reason`, shown to admins, and may be retried. */
export type UnreadableMail = Error & { name: 'UnreadableMail'; reason: UnreadableReason };

export function unreadableMail(reason: UnreadableReason): UnreadableMail {
  return Object.assign(new Error(reason), { name: 'UnreadableMail' as const, reason });
}

/** Tells this error from a fault of ours. */
export function isUnreadableMail(error: unknown): error is UnreadableMail {
  return error instanceof Error && error.name === 'UnreadableMail';
}
