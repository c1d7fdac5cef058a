import type { DeliveryState } from '../../../contract/tickets.ts';

/** What a report about a mail (RFC 3464) can say of it. */
export type ReportedState = 'delivered' | 'deferred' | 'bounced';

/**
 * The state of a message after a report came about a mail of it; null when the report changes nothing. A report speaks of an
 * attempt that is over: it never cancels one that waits, and a late "not yet" does not soften what is known.
 */
export function deliveryAfterReport(now: DeliveryState, reported: ReportedState): ReportedState | null {
  if (now === 'sent') return reported;
  if (now === 'delivered') return reported === 'bounced' ? reported : null;
  if (now === 'deferred') return reported === 'deferred' ? null : reported;
  if (now === 'bounced' || now === 'failed') return reported === 'delivered' ? reported : null;
  return null;
}
