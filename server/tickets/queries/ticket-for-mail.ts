import { sql } from 'kysely';
import type { Look } from '../../platform/context.ts';

/** What the channel edge must know to decide whether a mail belongs to a ticket. */
export type TicketForMail = {
  ticketId: number;
  requesterId: number;
  /** Its requester, and those of tickets that became part of it. */
  requesterIds: number[];
  ccs: string[];
  status: string;
  deletedAt: Date | null;
};

/** Tickets by their numbers. Who was on a ticket that became part of one is on that one: their answers belong there. */
export async function ticketsForMail(look: Look, ids: readonly number[]): Promise<TicketForMail[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<TicketForMail>`
    select id as "ticketId", requester_id as "requesterId", status, deleted_at as "deletedAt",
      array(select t.requester_id union select requester_id from tickets where merged_into_id = t.id) as "requesterIds",
      array(select unnest(t.ccs) union select unnest(ccs) from tickets where merged_into_id = t.id) as ccs
    from tickets t where id = any(${[...ids]})`.execute(look.db);
  return rows;
}

/** Which tickets hold mails with these Message-IDs. */
export async function ticketsHoldingMails(
  look: Look,
  mailMessageIds: readonly string[],
): Promise<{ mailMessageId: string; ticketId: number; messageId: number }[]> {
  if (mailMessageIds.length === 0) return [];
  const { rows } = await sql<{ mailMessageId: string; ticketId: number; messageId: number }>`
    select m.mail_message_id as "mailMessageId", coalesce(t.merged_into_id, t.id) as "ticketId", m.id as "messageId"
    from messages m join tickets t on t.id = m.ticket_id where m.mail_message_id = any(${[...mailMessageIds]}) order by m.id`.execute(
    look.db,
  );
  return rows;
}
