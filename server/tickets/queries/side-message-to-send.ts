import { sql } from 'kysely';
import type { Look } from '../../platform/context.ts';

/** Everything the channel edge needs to carry one message of a side conversation out. */
export type SideMessageToSend = {
  id: number;
  sideConversationId: number;
  ticketId: number;
  subject: string;
  address: string;
  text: string;
  agentName: string | null;
  mailboxId: number | null;
  brandId: number | null;
  deliveryAttempts: number;
  attachments: { name: string; contentType: string; hash: string }[];
  /** Message-IDs of the mails before this one, oldest first. */
  threadIds: string[];
};

/** One message with all that its mail needs: nothing of the customer's thread is among it. Undefined when none is to be sent. */
export async function sideMessageToSend(look: Look, id: number): Promise<SideMessageToSend | undefined> {
  const { rows } = await sql<SideMessageToSend>`
    select m.id, s.id as "sideConversationId", s.ticket_id as "ticketId", s.subject, s.address, m.text, a.name as "agentName",
      t.mailbox_id as "mailboxId", t.brand_id as "brandId", m.delivery_attempts as "deliveryAttempts",
      coalesce((select json_agg(json_build_object('name', f.name, 'contentType', f.content_type, 'hash', f.hash) order by f.rank, f.id)
        from attachments f where f.side_message_id = m.id and f.redacted_at is null), '[]') as attachments,
      array(select mail_message_id from (select o.id, o.mail_message_id from side_messages o where o.side_conversation_id = s.id
        and o.id < m.id and o.mail_message_id is not null order by o.id desc limit 30) newest order by id) as "threadIds"
    from side_messages m join side_conversations s on s.id = m.side_conversation_id join tickets t on t.id = s.ticket_id
    left join agents a on a.id = m.author_id
    where m.id = ${id} and m.delivery_state in ('queued', 'deferred') and s.kind = 'mail'`.execute(look.db);
  return rows[0];
}

/** Messages of side conversations whose time to go out has come, oldest first. */
export async function dueSideMessages(look: Look, limit: number): Promise<number[]> {
  const rows = await look.db
    .selectFrom('side_messages')
    .select('id')
    .where('delivery_state', 'in', ['queued', 'deferred'])
    .where('send_after', '<=', look.now)
    .orderBy('send_after')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** The message of a side conversation that a token names, and whom it was written to. */
export async function sidePlace(look: Look, sideConversationId: number, messageId: number) {
  return look.db
    .selectFrom('side_messages as m')
    .innerJoin('side_conversations as s', 's.id', 'm.side_conversation_id')
    .select(['m.id as messageId', 's.id as sideConversationId', 's.ticket_id as ticketId', 's.address'])
    .where('m.id', '=', messageId)
    .where('s.id', '=', sideConversationId)
    .executeTakeFirst();
}
