/** Spam and what lies in the trash is promised nothing. */
export function mayPromise(ticket: { is_spam: boolean; deleted_at: Date | null }): boolean {
  return !ticket.is_spam && ticket.deleted_at === null;
}
