import { sql } from 'kysely';
import type { Look } from '../../platform/context.ts';

/** What decides whether and how a customer is told who takes over. */
export type HandOffToTell = {
  subject: string;
  customerName: string;
  language: string | null;
  agentName: string;
};

/**
 * The customer of a ticket that changes hands, or null where nobody is told: the brand does not tell, it is spam or done, nobody can
 * be reached, or they were told less than an hour ago.
 */
export async function handOffToTell(look: Look, ticketId: number, toAgentId: number): Promise<HandOffToTell | null> {
  const { rows } = await sql<HandOffToTell>`
    select t.subject, coalesce(c.name, '') as "customerName", c.language, a.name as "agentName"
    from tickets t
    join customers c on c.id = t.requester_id
    join agents a on a.id = ${toAgentId}
    join brands b on b.id = coalesce(t.brand_id, (select id from brands where is_default))
    where t.id = ${ticketId} and b.tells_hand_offs and not t.is_spam and t.deleted_at is null
      and t.status not in ('solved', 'closed')
      and exists (select from customer_emails e where e.customer_id = c.id)
      and not exists (select from hand_offs h where h.ticket_id = t.id and h.told_message_id is not null
        and h.at > ${new Date(look.now.getTime() - 3_600_000)})`.execute(look.db);
  return rows[0] ?? null;
}
