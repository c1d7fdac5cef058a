import { type Insertable, type InsertObject, type RawBuilder, sql, type Updateable } from 'kysely';
import type { Attachments, Drafts, Messages, Tables, TicketMetrics, Tickets } from '../migrations/tables.ts';
import type { Ctx } from '../platform/context.ts';
import { sentWithNext } from '../platform/united-round-trips.ts';
import type { Tally } from './rules/ticket-metrics.ts';

/** The only writer of this room's tables. */

/** A row to be made; a value may be an expression. */
export type NewTicketRow = InsertObject<Tables, 'tickets'>;

export async function insertTicket(ctx: Ctx, row: NewTicketRow): Promise<number> {
  return (await ctx.db.insertInto('tickets').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

/**
 * A ticket with its metrics and its first message, in one statement: each knows the number of the other from the start. Answers
 * both numbers.
 */
export async function insertTicketWithMessage(
  ctx: Ctx,
  ticket: NewTicketRow,
  tally: Tally,
  message: Omit<Insertable<Messages>, 'ticket_id'>,
): Promise<{ ticketId: number; messageId: number }> {
  const ticketId = sql`(select id from ticket)`;
  const messageId = sql`(select id from number)`;
  const { rows } = await sql<{ ticketId: number; messageId: number }>`
    with number as (select nextval(pg_get_serial_sequence('messages', 'id')) as id),
      ticket as (${insertOf('tickets', { ...ticket, last_message_id: messageId })} returning id),
      metrics as (${insertOf('ticket_metrics', { ...metricsRow(tally), ticket_id: ticketId })}),
      message as (${insertOf('messages', { ...message, id: messageId, ticket_id: ticketId })})
    select ticket.id as "ticketId", number.id as "messageId" from ticket, number`.execute(ctx.db);
  return rows[0]!;
}

/** One row, in a form that may stand in a `with`. Numbers that were drawn before may be given. */
function insertOf(table: 'tickets' | 'ticket_metrics' | 'messages', row: Record<string, unknown>): RawBuilder<unknown> {
  const columns = Object.keys(row).map((column) => sql.ref(column));
  return sql`insert into ${sql.table(table)} (${sql.join(columns)}) overriding system value values (${sql.join(Object.values(row))})`;
}

export async function updateTicket(ctx: Ctx, id: number, row: Updateable<Tickets>): Promise<void> {
  await ctx.db.updateTable('tickets').set(row).where('id', '=', id).modifyEnd(sentWithNext).execute();
}

/** All tickets of one customer pass to another, who is remembered for an undo; answers which. */
export async function moveTicketsToCustomer(ctx: Ctx, fromId: number, toId: number): Promise<number[]> {
  const moved = await ctx.db
    .updateTable('tickets')
    .set({ requester_id: toId })
    .where('requester_id', '=', fromId)
    .returning('id')
    .execute();
  if (moved.length > 0)
    await ctx.db
      .insertInto('requester_moves')
      .values(moved.map(({ id }) => ({ ticket_id: id, from_id: fromId, to_id: toId })))
      .execute();
  return moved.map((row) => row.id);
}

/** The tickets that `moveTicketsToCustomer` moved go back, those that are still there; answers which. */
export async function moveTicketsBack(ctx: Ctx, fromId: number, toId: number): Promise<number[]> {
  const moves = ctx.db
    .deleteFrom('requester_moves')
    .where('from_id', '=', fromId)
    .where('to_id', '=', toId)
    .returning('ticket_id');
  const back = await ctx.db
    .with('moves', () => moves)
    .updateTable('tickets')
    .set({ requester_id: fromId })
    .where('requester_id', '=', toId)
    .where('id', 'in', (eb) => eb.selectFrom('moves').select('moves.ticket_id'))
    .returning('id')
    .execute();
  return back.map((row) => row.id);
}

/** Closes what was solved before an instant, at most `limit`; answers the ids. */
export async function closeSolvedBefore(ctx: Ctx, instant: Date, limit: number): Promise<number[]> {
  const due = ctx.db
    .selectFrom('tickets')
    .select('id')
    .where('status', '=', 'solved')
    .where('solved_at', '<', instant)
    .orderBy('solved_at')
    .limit(limit)
    .forUpdate()
    .skipLocked();
  const closed = await ctx.db
    .updateTable('tickets')
    .set({ status: 'closed', custom_status_id: null, closed_at: ctx.now, status_since: ctx.now })
    .where('id', 'in', due)
    .returning('id')
    .execute();
  return closed.map((row) => row.id);
}

export async function insertMessage(ctx: Ctx, row: Insertable<Messages>): Promise<number> {
  return (await ctx.db.insertInto('messages').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function updateMessage(ctx: Ctx, id: number, row: Updateable<Messages>): Promise<void> {
  await ctx.db.updateTable('messages').set(row).where('id', '=', id).modifyEnd(sentWithNext).execute();
}

/** A reply that can still be taken back remembers how the ticket's row stood: words erased since must not come back with it. */
export async function changeRememberedPreview(
  ctx: Ctx,
  ticketId: number,
  preview: { before: string; after: string },
): Promise<void> {
  await ctx.db
    .updateTable('messages')
    .set({ undo_before: sql`jsonb_set(undo_before, '{preview}', to_jsonb(${preview.after}::text))` })
    .where('ticket_id', '=', ticketId)
    .where(sql<boolean>`undo_before ->> 'preview' = ${preview.before}`)
    .execute();
}

export async function insertMetrics(ctx: Ctx, ticketId: number, tally: Tally): Promise<void> {
  await ctx.db
    .insertInto('ticket_metrics')
    .values({ ticket_id: ticketId, ...metricsRow(tally) })
    .modifyEnd(sentWithNext)
    .execute();
}

export async function updateMetrics(ctx: Ctx, ticketId: number, tally: Tally): Promise<void> {
  await ctx.db
    .updateTable('ticket_metrics')
    .set({ ...metricsRow(tally), ...businessRow(tally.business) })
    .where('ticket_id', '=', ticketId)
    .modifyEnd(sentWithNext)
    .execute();
}

function metricsRow(tally: Tally): Omit<Insertable<TicketMetrics>, 'ticket_id'> {
  return {
    first_reply: tally.firstReply,
    first_reply_from: tally.firstReplyFrom,
    next_reply: tally.nextReply,
    next_reply_since: tally.nextReplySince,
    first_resolution: tally.firstResolution,
    full_resolution: tally.fullResolution,
    requester_wait: tally.requesterWait,
    agent_work: tally.agentWork,
    on_hold: tally.onHold,
    agent_replies: tally.agentReplies,
    replies_to_solve: tally.repliesToSolve,
    reopens: tally.reopens,
    hand_offs: tally.handOffs,
  };
}

/** A ticket begins without any business time, as these columns do by themselves. */
function businessRow(business: Tally['business']): Partial<Insertable<TicketMetrics>> {
  return {
    first_reply_business: business.firstReply,
    next_reply_business: business.nextReply,
    first_resolution_business: business.firstResolution,
    full_resolution_business: business.fullResolution,
    requester_wait_business: business.requesterWait,
    agent_work_business: business.agentWork,
    on_hold_business: business.onHold,
    elapsed_business: business.elapsed,
  };
}

export async function insertAttachment(ctx: Ctx, row: Insertable<Attachments>): Promise<number> {
  return (await ctx.db.insertInto('attachments').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function insertAttachments(ctx: Ctx, rows: readonly Insertable<Attachments>[]): Promise<void> {
  if (rows.length > 0)
    await ctx.db
      .insertInto('attachments')
      .values([...rows])
      .execute();
}

export async function updateAttachment(ctx: Ctx, id: number, row: Updateable<Attachments>): Promise<void> {
  await ctx.db.updateTable('attachments').set(row).where('id', '=', id).modifyEnd(sentWithNext).execute();
}

/** Uploads that neither a message nor a draft named within a day. Answers the hashes whose files may go. */
export async function deleteUnusedUploads(ctx: Ctx, before: Date): Promise<string[]> {
  const gone = await ctx.db
    .deleteFrom('attachments')
    .where('message_id', 'is', null)
    .where('side_message_id', 'is', null)
    .where('uploaded_at', '<', before)
    .where(sql<boolean>`not exists (select from drafts where attachments.id = any(drafts.attachment_ids))`)
    .returning('hash')
    .execute();
  return [...new Set(gone.map((row) => row.hash))];
}

export async function putDraft(ctx: Ctx, row: Insertable<Drafts>): Promise<void> {
  const { ticket_id: _ticket, agent_id: _agent, ...content } = row;
  await ctx.db
    .insertInto('drafts')
    .values(row)
    .onConflict((conflict) => conflict.columns(['ticket_id', 'agent_id']).doUpdateSet(content))
    .execute();
}

export async function deleteDraft(ctx: Ctx, ticketId: number, agentId: number): Promise<void> {
  await ctx.db
    .deleteFrom('drafts')
    .where('ticket_id', '=', ticketId)
    .where('agent_id', '=', agentId)
    .modifyEnd(sentWithNext)
    .execute();
}

/** Answers whether anything changed. */
export async function putFollower(ctx: Ctx, ticketId: number, agentId: number): Promise<boolean> {
  const row = await ctx.db
    .insertInto('ticket_followers')
    .values({ ticket_id: ticketId, agent_id: agentId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('agent_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteFollower(ctx: Ctx, ticketId: number, agentId: number): Promise<boolean> {
  const gone = await ctx.db
    .deleteFrom('ticket_followers')
    .where('ticket_id', '=', ticketId)
    .where('agent_id', '=', agentId)
    .returning('agent_id')
    .executeTakeFirst();
  return gone !== undefined;
}

export async function putRead(ctx: Ctx, ticketId: number, agentId: number, messageId: number): Promise<void> {
  await ctx.db
    .insertInto('ticket_reads')
    .values({ ticket_id: ticketId, agent_id: agentId, message_id: messageId })
    .onConflict((conflict) =>
      conflict
        .columns(['ticket_id', 'agent_id'])
        .doUpdateSet({ message_id: sql`greatest(ticket_reads.message_id, excluded.message_id)` }),
    )
    .modifyEnd(sentWithNext)
    .execute();
}
