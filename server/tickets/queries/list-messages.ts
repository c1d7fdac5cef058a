import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Page } from '../../../contract/page.ts';
import { id } from '../../../contract/route.ts';
import type { Message } from '../../../contract/tickets.ts';
import type { Look } from '../../platform/context.ts';
import { cursorOf, keyOf } from '../../platform/page-cursor.ts';
import { notFound } from '../../platform/refuse.ts';
import { mayRead, readableTicket } from '../policy.ts';
import { attachmentAsJson, type FoundMessage, presentedMessage } from './presented-message.ts';

/** Messages of a ticket, newest page first, each page in order of writing. Undone replies are gone. */
export async function listMessages(
  look: Look,
  ticketId: number,
  page: { after?: string | undefined; limit: number },
): Promise<Page<Message>> {
  await readableTicket(look, ticketId);
  return messagesOf(look, ticketId, page);
}

/** The same without asking again whether the ticket may be seen. */
export async function messagesOf(
  look: Look,
  ticketId: number,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Page<Message>> {
  const before = after ? sql`and m.id < ${keyOf(after, z.tuple([id]))[0]}` : sql``;
  const rows = await found(
    look,
    sql`m.ticket_id = ${ticketId} ${before} and m.delivery_state is distinct from 'undone' order by m.id desc limit ${limit + 1}`,
  );
  const shown = rows.slice(0, limit);
  const oldest = shown.at(-1);
  return {
    items: shown.reverse().map((row) => presentedMessage(look, row)),
    next: rows.length > limit && oldest ? cursorOf(oldest.id) : null,
  };
}

/** One message. Refuses what the actor may not see. */
export async function showMessage(look: Look, messageId: number): Promise<Message> {
  const [row] = await found(look, sql`m.id = ${messageId}`);
  if (!row || !mayRead(look.actor, row)) notFound('message');
  return presentedMessage(look, row);
}

async function found(look: Look, where: RawBuilder<unknown>): Promise<FoundMessage[]> {
  const { rows } = await sql<FoundMessage>`
    select m.*, t.team_id, t.assignee_id,
      case m.author_kind when 'agent' then a.name when 'customer' then coalesce(nullif(c.name, ''), m.mail_from, c.sort_name) end as author_name,
      (select json_agg(${attachmentAsJson} order by f.rank, f.id)
       from attachments f where f.message_id = m.id) as attachments,
      case m.kind when 'note' then (select json_build_object('from', json_build_object('id', x.id, 'name', x.name), 'to', json_build_object('id', y.id, 'name', y.name))
        from hand_offs h join agents x on x.id = h.from_agent_id join agents y on y.id = h.to_agent_id where h.note_id = m.id) end as hand_off
    from messages m
    join tickets t on t.id = m.ticket_id
    left join agents a on m.author_kind = 'agent' and a.id = m.author_id
    left join customers c on m.author_kind = 'customer' and c.id = m.author_id
    where ${where}`.execute(look.db);
  return rows;
}
