import { sql } from 'kysely';
import type { Look } from '../../platform/context.ts';
import type { TicketToAsk } from '../rules/why-not-ask.ts';

export type AskableTicket = TicketToAsk & {
  customerId: number;
  customerName: string;
  language: string | null;
  subject: string;
};

/** Everything that decides whether and how the customer of a ticket is asked, in one query. Who was merged into a customer was asked as that customer. */
export async function ticketToAsk(look: Look, ticketId: number): Promise<AskableTicket | undefined> {
  const { rows } = await sql<AskableTicket>`
    select t.status, t.subject, t.is_spam as "isSpam", t.deleted_at is not null as "isDeleted",
      c.id as "customerId", c.name as "customerName", c.language, e.email,
      exists (select from suspended_addresses s where s.address = e.email) as "isSuspended",
      coalesce((select m.automatic is not null from messages m
        where m.ticket_id = t.id and m.author_kind = 'customer' order by m.id desc limit 1), false) as "lastWordsAutomatic",
      (select max(i.asked_at) from survey_invitations i where i.customer_id in (
        select o.id from customers o where o.id = c.id or o.merged_into_id = c.id)) as "lastAskedAt"
    from tickets t
    join customers c on c.id = t.requester_id
    left join lateral (select email from customer_emails where customer_id = c.id order by rank, email limit 1) e on true
    where t.id = ${ticketId} and t.merged_into_id is null`.execute(look.db);
  return rows[0];
}
