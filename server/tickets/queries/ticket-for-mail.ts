import { sql } from 'kysely';
import type { Look } from '../../platform/context.ts';

/** What the channel edge must know to decide whether a mail belongs to a ticket. */
export type TicketForMail = {
  ticketId: number;
  requesterId: number;
  ccs: string[];
  status: string;
  deletedAt: Date | null;
};

/** Tickets by their numbers. */
export async function ticketsForMail(look: Look, ids: readonly number[]): Promise<TicketForMail[]> {
  if (ids.length === 0) return [];
  const rows = await look.db
    .selectFrom('tickets')
    .select(['id', 'requester_id', 'ccs', 'status', 'deleted_at'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({
    ticketId: row.id,
    requesterId: row.requester_id,
    ccs: row.ccs,
    status: row.status,
    deletedAt: row.deleted_at,
  }));
}

/** Which tickets hold mails with these Message-IDs. */
export async function ticketsHoldingMails(
  look: Look,
  mailMessageIds: readonly string[],
): Promise<{ mailMessageId: string; ticketId: number; messageId: number }[]> {
  if (mailMessageIds.length === 0) return [];
  const { rows } = await sql<{ mailMessageId: string; ticketId: number; messageId: number }>`
    select mail_message_id as "mailMessageId", ticket_id as "ticketId", id as "messageId" from messages where mail_message_id = any(${[...mailMessageIds]}) order by id`.execute(
    look.db,
  );
  return rows;
}
