import type { Look } from '../../platform/context.ts';

/** Tickets on which something is still owed. */
export function openTickets(look: Look) {
  return look.db
    .selectFrom('tickets')
    .where('status', 'in', ['new', 'open', 'pending', 'on-hold'])
    .where('deleted_at', 'is', null)
    .where('is_spam', '=', false);
}
