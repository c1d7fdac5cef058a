import type { RouteAnswer } from '../../../contract/route.ts';
import type { togetherRoutes } from '../../../contract/together.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound, refuse } from '../../platform/refuse.ts';
import { type TicketRecord, ticketFor } from '../policy.ts';
import { type MoveStanding, revivedStanding } from '../rules/standing.ts';
import { updateTicket } from '../store.ts';
import { deleteSplitLink, leadTicketsBack, settleMove } from '../stores/together.ts';
import { partPeople } from './join-people.ts';
import { passMessages } from './pass-messages.ts';
import { putBackStanding } from './put-back-standing.ts';

type Undone = RouteAnswer<typeof togetherRoutes.undoMove>;
type Tickets = { from: TicketRecord; to: TicketRecord };

/**
 * Undoes a merge, a split or a move, however long ago: exactly the messages that were moved go back, as far as they are still
 * there, and statuses, addresses in copy, tags and metrics stand as before where nobody changed them since. What came later
 * stays where it is. Refuses what was undone, lies in the trash, or where one of both was merged on.
 */
export async function undoMove(ctx: Ctx, moveId: number): Promise<Undone> {
  const move = await ctx.db.selectFrom('message_moves').selectAll().where('id', '=', moveId).executeTakeFirst();
  if (!move) notFound('move');
  const tickets = await lockBoth(ctx, move);
  const again = ctx.db.selectFrom('message_moves').select('undone_at').where('id', '=', moveId).forUpdate();
  if ((await again.executeTakeFirstOrThrow()).undone_at) refuse('conflict', 'move.undone', 'This was undone already.');
  refuseBuried(move.kind, tickets);
  const standing = revivedStanding(move.standing);
  const back = await passMessages(ctx, { from: tickets.to, to: tickets.from }, move.message_ids, {
    because: 'undo',
    waits: false,
  });
  const since = await messagesSince(ctx, tickets, standing.newest);
  await putBackTickets(ctx, tickets, standing, since);
  await putBackPlaces(ctx, move.kind, tickets, since.to.messages);
  await settleMove(ctx, moveId);
  const stayed = since.to.messages;
  if (move.kind === 'merge')
    ctx.emit(
      'ticket.merge-undone',
      { moveId, fromTicketId: tickets.to.id, messageIds: back, stayed },
      { ticketId: tickets.from.id },
    );
  return { ticketId: tickets.from.id, stayed, elsewhere: move.message_ids.length - back.length };
}

async function lockBoth(ctx: Ctx, { from_id, to_id }: { from_id: number; to_id: number }): Promise<Tickets> {
  const first = await ticketFor(ctx, Math.min(from_id, to_id), 'tickets.edit');
  const second = await ticketFor(ctx, Math.max(from_id, to_id), 'tickets.edit');
  return from_id < to_id ? { from: first, to: second } : { from: second, to: first };
}

function refuseBuried(kind: string, { from, to }: Tickets): void {
  if (to.deleted_at || (kind !== 'added' && from.deleted_at))
    refuse('conflict', 'ticket.deleted', 'One of these tickets lies in the trash. Restore it first.');
  if (to.merged_into_id || (kind === 'merge' ? from.merged_into_id !== to.id : from.merged_into_id))
    refuse('conflict', 'move.buried', 'One of these tickets was merged since. Undo that first.');
}

type Since = Record<'from' | 'to', { messages: number; replies: number }>;

/** What was written in both tickets since the move, once the moved messages are back. */
async function messagesSince(ctx: Ctx, { from, to }: Tickets, newest: number): Promise<Since> {
  const rows = await ctx.db
    .selectFrom('messages')
    .select(['ticket_id', 'kind', 'automatic'])
    .where('ticket_id', 'in', [from.id, to.id])
    .where('id', '>', newest)
    .where('kind', '<>', 'system')
    .where('delivery_state', 'is distinct from', 'undone')
    .execute();
  const of = (id: number) => {
    const there = rows.filter((row) => row.ticket_id === id);
    return { messages: there.length, replies: there.filter((row) => row.kind === 'reply' && !row.automatic).length };
  };
  return { from: of(from.id), to: of(to.id) };
}

async function putBackTickets(ctx: Ctx, { from, to }: Tickets, standing: MoveStanding, since: Since): Promise<void> {
  await partPeople(ctx, to, standing.added);
  await putBackStanding(ctx, to, { before: standing.to, after: standing.toAfter, quiet: since.to.replies === 0 });
  await leadTicketsBack(ctx, standing.led, to.id, from.id);
  await putBackStanding(ctx, from, {
    before: standing.from,
    after: standing.fromAfter,
    quiet: since.from.replies === 0,
  });
}

/** A merged ticket leads nowhere any more; one that was added comes out of the trash; an empty one that was split off goes there. */
async function putBackPlaces(ctx: Ctx, kind: string, { from, to }: Tickets, left: number): Promise<void> {
  if (kind === 'merge') await updateTicket(ctx, from.id, { merged_into_id: null });
  if (kind === 'added' && from.deleted_at) {
    await updateTicket(ctx, from.id, { deleted_at: null, linked_to_id: to.id });
    ctx.emit('ticket.restored', {}, { ticketId: from.id });
  }
  if (kind !== 'split') return;
  await deleteSplitLink(ctx, to.id, from.id);
  if (left > 0) return;
  await updateTicket(ctx, to.id, { deleted_at: ctx.now });
  ctx.emit('ticket.deleted', {}, { ticketId: to.id });
}
