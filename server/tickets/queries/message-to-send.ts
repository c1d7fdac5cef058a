import { sql } from 'kysely';
import type { Look } from '../../platform/context.ts';

/** Everything the channel edge needs to carry one message out, in one query. */
export type MessageToSend = {
  id: number;
  ticketId: number;
  kind: 'reply' | 'system';
  subject: string;
  isSpam: boolean;
  isDeleted: boolean;
  text: string;
  html: string | null;
  createdAt: Date;
  agentName: string | null;
  requesterId: number;
  requesterName: string;
  requesterEmail: string | null;
  requesterLanguage: string | null;
  ccs: string[];
  mailboxId: number | null;
  brandId: number | null;
  deliveryAttempts: number;
  mailMessageId: string | null;
  attachments: { name: string; contentType: string; hash: string; contentId: string | null; inline: boolean }[];
  /** Message-IDs of the ticket's mails before this one, oldest first, at most 30. */
  threadIds: string[];
  /** The newest words of the customer, to be quoted below the reply. */
  answered: { text: string; html: string | null; authorName: string; at: string } | null;
};

/** One message with all that its mail needs; undefined when it is no message to a customer. */
export async function messageToSend(look: Look, id: number): Promise<MessageToSend | undefined> {
  const { rows } = await sql<MessageToSend>`
    select m.id, m.ticket_id as "ticketId", m.kind, t.subject, t.is_spam as "isSpam", t.deleted_at is not null as "isDeleted", coalesce(m.mail_text, m.text) as text, coalesce(m.mail_html, m.html) as html, m.created_at as "createdAt",
      a.name as "agentName", c.id as "requesterId", coalesce(nullif(c.name, ''), e.email, '') as "requesterName", e.email as "requesterEmail",
      c.language as "requesterLanguage", case when m.kind = 'reply' then m.mail_cc else '{}' end as ccs,
      t.mailbox_id as "mailboxId", t.brand_id as "brandId", m.delivery_attempts as "deliveryAttempts", m.mail_message_id as "mailMessageId",
      coalesce((select json_agg(json_build_object('name', f.name, 'contentType', f.content_type, 'hash', f.hash, 'contentId', f.content_id, 'inline', f.inline) order by f.rank, f.id)
        from attachments f where f.message_id = m.id and f.redacted_at is null), '[]') as attachments,
      array(select mail_message_id from (select o.id, o.mail_message_id from messages o where o.ticket_id = m.ticket_id and o.id < m.id and o.mail_message_id is not null
        and o.kind in ('reply', 'system') and o.delivery_state is distinct from 'undone' order by o.id desc limit 30) as newest order by id) as "threadIds",
      (select json_build_object('text', o.text, 'html', o.html, 'at', o.created_at, 'authorName', coalesce(nullif(w.name, ''), o.mail_from, ''))
        from messages o left join customers w on w.id = o.author_id where o.ticket_id = m.ticket_id and o.id < m.id and o.author_kind = 'customer' and o.automatic is null and (m.for_customer_id is null or o.author_id = m.for_customer_id) order by o.id desc limit 1) as answered
    from messages m
    join tickets t on t.id = m.ticket_id
    join customers w0 on w0.id = coalesce(m.for_customer_id, t.requester_id)
    join customers c on c.id = coalesce(w0.merged_into_id, w0.id)
    left join lateral (select email from customer_emails where customer_id = c.id order by rank limit 1) e on true
    left join agents a on m.author_kind = 'agent' and a.id = m.author_id
    where m.id = ${id} and m.delivery_state is not null`.execute(look.db);
  return rows[0];
}
