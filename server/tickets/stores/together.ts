import { type Insertable, sql } from 'kysely';
import type { MessageMoves, TicketLinks } from '../../migrations/tables.ts';
import type { Ctx } from '../../platform/context.ts';

/** The writer of what tickets have to do with one another: moved messages, links. */

type Side = { id: number; requester_id: number };

/**
 * Messages pass from one ticket to another, all of them or those named that are there; answers which, in order. System lines stay.
 * A reply that is still to go out keeps whom it was written to. What it remembers of the ticket it leaves says nothing about the
 * one it comes to: there it cannot be taken back.
 */
export async function moveMessages(ctx: Ctx, from: Side, to: Side, ids: readonly number[] | 'all'): Promise<number[]> {
  const chosen = ids === 'all' ? sql`` : sql`and m.id = any(${ids as number[]})`;
  const { rows } = await sql<{ id: number }>`
    update messages m set ticket_id = ${to.id}, undo_before = null, undo_until = null,
      client_id = case when exists (select from messages o where o.ticket_id = ${to.id} and o.client_id = m.client_id) then null else m.client_id end,
      for_customer_id = case when m.delivery_state is not null then nullif(coalesce(m.for_customer_id, ${from.requester_id}::bigint), ${to.requester_id}::bigint) end
    where m.ticket_id = ${from.id} and m.kind <> 'system' ${chosen}
    returning m.id`.execute(ctx.db);
  return rows.map((row) => row.id).sort((a, b) => a - b);
}

export async function insertMove(ctx: Ctx, row: Insertable<MessageMoves>): Promise<number> {
  return (await ctx.db.insertInto('message_moves').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function settleMove(ctx: Ctx, id: number): Promise<void> {
  await ctx.db.updateTable('message_moves').set({ undone_at: ctx.now }).where('id', '=', id).execute();
}

/** Whatever led to one ticket leads to another from now on; answers which tickets. */
export async function leadTicketsOn(ctx: Ctx, fromId: number, toId: number): Promise<number[]> {
  const led = await ctx.db
    .updateTable('tickets')
    .set({ merged_into_id: toId })
    .where('merged_into_id', '=', fromId)
    .returning('id')
    .execute();
  return led.map((row) => row.id);
}

/** Of these tickets, those that lead to one lead back to another. */
export async function leadTicketsBack(ctx: Ctx, ids: readonly number[], fromId: number, toId: number): Promise<void> {
  if (ids.length === 0) return;
  await ctx.db
    .updateTable('tickets')
    .set({ merged_into_id: toId })
    .where('id', 'in', [...ids])
    .where('merged_into_id', '=', fromId)
    .execute();
}

/** One link between two tickets, whichever names the other; it takes the new kind where one stands. Answers its id. */
export async function putLink(ctx: Ctx, row: Insertable<TicketLinks>): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into ticket_links (ticket_id, other_id, kind, agent_id, linked_at)
    values (${row.ticket_id}, ${row.other_id}, ${row.kind}, ${row.agent_id ?? null}, ${row.linked_at})
    on conflict (least(ticket_id, other_id), greatest(ticket_id, other_id))
    do update set ticket_id = excluded.ticket_id, other_id = excluded.other_id, kind = excluded.kind,
      agent_id = excluded.agent_id, linked_at = excluded.linked_at
    returning id`.execute(ctx.db);
  return rows[0]!.id;
}

/** Takes a link of a ticket away; answers it, or undefined where there is none. */
export async function deleteLink(ctx: Ctx, ticketId: number, linkId: number) {
  return ctx.db
    .deleteFrom('ticket_links')
    .where('id', '=', linkId)
    .where((eb) => eb.or([eb('ticket_id', '=', ticketId), eb('other_id', '=', ticketId)]))
    .returning(['id', 'ticket_id', 'other_id', 'kind'])
    .executeTakeFirst();
}

/** The link that a split left goes with its undo. */
export async function deleteSplitLink(ctx: Ctx, newTicketId: number, fromId: number): Promise<void> {
  await ctx.db
    .deleteFrom('ticket_links')
    .where('ticket_id', '=', newTicketId)
    .where('other_id', '=', fromId)
    .where('kind', '=', 'split')
    .execute();
}

/** Tickets whose time has come, at most `limit`, locked; what another process wakes is left to it. */
export async function lockTicketsToWake(ctx: Ctx, limit: number) {
  return ctx.db
    .selectFrom('tickets')
    .select(['id', 'snoozed_at', 'snoozed_by'])
    .where('snoozed_until', '<=', ctx.now)
    .orderBy('snoozed_until')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}
