import { type RawBuilder, sql } from 'kysely';
import type { SideConversation, SideMessage, SideState } from '../../../contract/side-threads.ts';
import type { Look } from '../../platform/context.ts';
import { readableTicket } from '../policy.ts';
import { attachmentAsJson, type FoundAttachment, presentedAttachment } from './presented-message.ts';
import { sideConversationFor } from './side-thread-for.ts';

type Row = Omit<SideConversation, 'stateSince' | 'openedAt' | 'updatedAt' | 'state'> & {
  state: SideState;
  stateSince: Date;
  openedAt: Date;
  updatedAt: Date;
};

/** The side conversations of a ticket, oldest first. */
export async function listSideConversations(look: Look, ticketId: number): Promise<{ items: SideConversation[] }> {
  await readableTicket(look, ticketId);
  return { items: await conversations(look, sql<boolean>`s.ticket_id = ${ticketId}`) };
}

/** One side conversation with its messages. */
export async function showSideConversation(
  look: Look,
  id: number,
): Promise<SideConversation & { messages: SideMessage[] }> {
  await sideConversationFor(look, id);
  const [found] = await conversations(look, sql<boolean>`s.id = ${id}`);
  return { ...found!, messages: await messagesOf(look, id) };
}

async function conversations(look: Look, which: RawBuilder<boolean>): Promise<SideConversation[]> {
  const { rows } = await sql<Row>`
    select s.id, s.ticket_id as "ticketId", t.subject as "ticketSubject", s.kind, s.address, s.subject, s.state,
      case when g.id is null then null else json_build_object('id', g.id, 'name', g.name) end as team,
      case when a.id is null then null else json_build_object('id', a.id, 'name', a.name) end as "openedBy",
      s.state_since as "stateSince", s.opened_at as "openedAt", s.updated_at as "updatedAt",
      coalesce((select left(m.text, 160) from side_messages m where m.side_conversation_id = s.id order by m.id desc limit 1), '') as preview
    from side_conversations s join tickets t on t.id = s.ticket_id
    left join teams g on g.id = s.team_id left join agents a on a.id = s.opened_by
    where ${which} order by s.id limit 200`.execute(look.db);
  return rows.map(({ stateSince, openedAt, updatedAt, ...row }) => ({
    ...row,
    stateSince: stateSince.toISOString(),
    openedAt: openedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }));
}

const MOST_SHOWN = 500;

async function messagesOf(look: Look, id: number): Promise<SideMessage[]> {
  const rows = await look.db
    .selectFrom('side_messages as m')
    .leftJoin('agents as a', 'a.id', 'm.author_id')
    .selectAll('m')
    .select('a.name as agentName')
    .select(
      sql<
        FoundAttachment[] | null
      >`(select json_agg(${attachmentAsJson} order by f.rank, f.id) from attachments f where f.side_message_id = m.id)`.as(
        'attachments',
      ),
    )
    .where('side_conversation_id', '=', id)
    .orderBy('m.id')
    .limit(MOST_SHOWN)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    author: { kind: row.author_kind, id: row.author_id, name: row.agentName ?? row.author_name },
    text: row.text,
    html: row.html,
    attachments: (row.attachments ?? []).map((each) => presentedAttachment(look, each)),
    createdAt: row.created_at.toISOString(),
    automatic: row.automatic,
    senderUnverified: row.sender_unverified,
    from: row.mail_from,
    delivery: row.delivery_state && {
      state: row.delivery_state,
      words: row.delivery_words,
      at: (row.delivery_at ?? row.created_at).toISOString(),
      attempts: row.delivery_attempts,
      nextAttemptAt: row.delivery_state === 'deferred' ? (row.send_after?.toISOString() ?? null) : null,
    },
  }));
}
