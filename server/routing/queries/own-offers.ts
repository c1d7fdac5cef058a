import { sql } from 'kysely';
import type { Offer } from '../../../contract/routing.ts';
import type { Look } from '../../platform/context.ts';

/** What the caller is asked to take now, oldest first. */
export async function ownOffers(look: Look): Promise<Offer[]> {
  if (look.actor.kind !== 'agent') return [];
  const rows = await look.db
    .selectFrom('queue_offers')
    .innerJoin('tickets', 'tickets.id', 'queue_offers.ticket_id')
    .innerJoin('customers', 'customers.id', 'tickets.requester_id')
    .leftJoin('queues', 'queues.id', 'queue_offers.queue_id')
    .select(['queue_offers.id', 'tickets.id as ticketId', 'tickets.subject', 'tickets.preview', 'queues.name as queue'])
    .select(['offered_at', 'expires_at'])
    .select(sql<string>`coalesce(nullif(customers.name, ''), customers.sort_name)`.as('requester'))
    .where('queue_offers.agent_id', '=', look.actor.id)
    .where('queue_offers.state', '=', 'open')
    .where('expires_at', '>', look.now)
    .orderBy('queue_offers.id')
    .execute();
  return rows.map(({ offered_at, expires_at, ...row }) => ({
    ...row,
    offeredAt: offered_at.toISOString(),
    expiresAt: expires_at.toISOString(),
  }));
}
