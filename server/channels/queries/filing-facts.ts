import { sql } from 'kysely';
import type { Ctx } from '../../platform/context.ts';

/** What must be known before a mail is filed, in one query. `held`: the row is ours until this transaction ends. */
export type FilingFacts = {
  held: boolean;
  /** Where the same mail was filed before. */
  twin: { ticketId: number; messageId: number | null } | null;
  /** The active agent who writes from the sender's address. */
  agentId: number | null;
  /** All addresses of the customer who has the sender's address, and that address itself. */
  addresses: string[];
  customerId: number | null;
  suspended: boolean;
};

/** Locks a stored mail and looks around it. */
export async function filingFacts(ctx: Ctx, id: number, key: string, sender: string): Promise<FilingFacts> {
  const { rows } = await sql<FilingFacts>`
    with held as (select id from inbound_mails where id = ${id} and state = 'stored' for update skip locked),
      customer as (select customer_id from customer_emails where email = ${sender})
    select exists (select from held) as held,
      (select json_build_object('ticketId', ticket_id, 'messageId', message_id) from inbound_mails where mail_key = ${key} and state = 'filed') as twin,
      (select id from agents where email = ${sender} and deactivated_at is null) as "agentId",
      array(select ${sender}::text union select email from customer_emails where customer_id = (select customer_id from customer)) as addresses,
      (select customer_id from customer) as "customerId",
      exists (select from suspended_addresses where address = ${sender}) as suspended`.execute(ctx.db);
  return rows[0]!;
}
