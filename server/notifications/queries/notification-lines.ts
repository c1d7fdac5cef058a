import { type RawBuilder, sql } from 'kysely';
import type { NotificationKind, NotificationLine } from '../../../contract/notifications.ts';
import type { Look } from '../../platform/context.ts';
import { seenBy } from '../../tickets/queries/seen-by.ts';
import { ownAgent } from '../policy.ts';

type Row = {
  id: number;
  kind: NotificationKind;
  ticketId: number;
  subject: string;
  sideConversationId: number | null;
  by: string | null;
  count: number;
  at: Date;
  seenAt: Date | null;
};

/**
 * The caller's notifications that `which` names (of `n`), one line a ticket and time of seeing, newest first. What an agent may
 * no longer see is left out; a side conversation with an own team stays.
 */
export async function notificationLines(
  look: Look,
  which: RawBuilder<boolean>,
  { before, limit }: { before: number | null; limit: number },
): Promise<NotificationLine[]> {
  const { id, teamIds } = ownAgent(look);
  const { rows } = await sql<Row>`
    with lines as (
      select max(n.id) as id, count(*)::integer as count from notifications n
      join tickets on tickets.id = n.ticket_id
      left join side_conversations s on s.id = n.side_conversation_id
      where n.agent_id = ${id} and ${which} and (${seenBy(look)} or s.team_id = any(${teamIds as number[]}))
      group by n.ticket_id, n.seen_at
      having ${before}::bigint is null or max(n.id) < ${before}
      order by 1 desc limit ${limit})
    select lines.id, lines.count, n.kind, n.ticket_id as "ticketId", t.subject, n.side_conversation_id as "sideConversationId",
      case n.by_kind when 'agent' then a.name when 'customer' then coalesce(c.name, '') end as by, n.at, n.seen_at as "seenAt"
    from lines join notifications n on n.id = lines.id join tickets t on t.id = n.ticket_id
    left join agents a on n.by_kind = 'agent' and a.id = n.by_id
    left join customers c on n.by_kind = 'customer' and c.id = n.by_id
    order by lines.id desc`.execute(look.db);
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), seenAt: row.seenAt?.toISOString() ?? null }));
}
