import type { RouteInput } from '../../../contract/route.ts';
import type { togetherRoutes } from '../../../contract/together.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuse, refuseField } from '../../platform/refuse.ts';
import { liveTicketFor, type TicketRecord } from '../policy.ts';
import { standingAfter, standingOfTicket } from '../queries/standing-of-ticket.ts';
import { insertMove, putLink } from '../stores/together.ts';
import { lockTickets } from './lock-tickets.ts';
import { openTicket } from './open-ticket.ts';
import { type MoveReason, passMessages, receiveThread, yieldThread } from './pass-messages.ts';

type Chosen = { id: number; created_at: Date; author_kind: string; author_id: number | null; automatic: string | null };

/** Messages become a ticket of their own, which is linked to the one they came from. Answers its id. */
export async function splitTicket(
  ctx: Ctx,
  ticketId: number,
  wish: RouteInput<typeof togetherRoutes.splitTicket>['body'],
): Promise<number> {
  const from = await liveTicketFor(ctx, ticketId, 'tickets.edit');
  const chosen = await chosenMessages(ctx, ticketId, wish.messageIds);
  const requesterId = wish.requester === 'writer' ? writerOf(chosen) : from.requester_id;
  const newTicketId = await openTicket(ctx, {
    ...{ requesterId, subject: wish.subject, channel: from.channel, byAgent: chosen[0]?.author_kind !== 'customer' },
    ...{ brandId: from.brand_id, teamId: from.team_id, assigneeId: from.assignee_id, priority: from.priority },
    ...(from.mailbox_id !== null &&
      from.mailbox_address !== null &&
      from.brand_id !== null && {
        mailbox: { id: from.mailbox_id, address: from.mailbox_address, brandId: from.brand_id },
      }),
    ...(wish.requester === 'same' && { ccs: from.ccs }),
  });
  // Whoever may edit the one may edit the other: it stands with the same agent and team.
  const to = await liveTicketFor(ctx, newTicketId, 'tickets.edit');
  to.waiting_since = null;
  const moveId = await passChosen(ctx, { from, to }, chosen, 'split');
  const link = { ticket_id: newTicketId, other_id: from.id, kind: 'split' as const, agent_id: agentOf(ctx) };
  await putLink(ctx, { ...link, linked_at: ctx.now });
  const messageIds = chosen.map((each) => each.id);
  ctx.emit('ticket.split', { moveId, newTicketId, messageIds }, { ticketId: from.id });
  return newTicketId;
}

/** Messages go to another ticket that is there already. */
export async function moveToTicket(
  ctx: Ctx,
  ticketId: number,
  wish: RouteInput<typeof togetherRoutes.moveMessagesTo>['body'],
): Promise<void> {
  if (wish.toTicketId === ticketId)
    refuseField('toTicketId', 'ticket.same', 'The messages are in this ticket already.');
  const locked = await lockTickets(ctx, ticketId, { ids: [wish.toTicketId], field: 'toTicketId' });
  const [from, to] = [locked.get(ticketId)!, locked.get(wish.toTicketId)!];
  if (to.status === 'closed') refuse('conflict', 'ticket.closed', 'A closed ticket takes no messages.');
  await passChosen(ctx, { from, to }, await chosenMessages(ctx, ticketId, wish.messageIds), 'move');
}

async function passChosen(
  ctx: Ctx,
  { from, to }: { from: TicketRecord; to: TicketRecord },
  chosen: readonly Chosen[],
  kind: Extract<MoveReason, 'split' | 'move'>,
): Promise<number> {
  const before = { from: await standingOfTicket(ctx, from), to: await standingOfTicket(ctx, to) };
  const newest = Math.max(from.last_message_id ?? 0, to.last_message_id ?? 0);
  const ids = chosen.map((each) => each.id);
  const waits = waitedSince(from, chosen);
  const messageIds = await passMessages(ctx, { from, to }, ids, { because: kind, waits: waits !== null });
  await receiveThread(ctx, to, waits, 'agent');
  await yieldThread(ctx, from);
  return insertMove(ctx, {
    ...{ kind, from_id: from.id, to_id: to.id, message_ids: messageIds, agent_id: agentOf(ctx), moved_at: ctx.now },
    standing: JSON.stringify({
      ...before,
      fromAfter: standingAfter(from, before.from.tally.handOffs),
      toAfter: standingAfter(to, before.to.tally.handOffs),
      ...{ led: [], newest },
      added: { ccs: [], tags: [], followerIds: [], slowLane: false },
    }),
  });
}

/** Refuses messages that are not there, and to leave nothing behind: that would be a merge. */
async function chosenMessages(ctx: Ctx, ticketId: number, messageIds: readonly number[]): Promise<Chosen[]> {
  const rows = await ctx.db
    .selectFrom('messages')
    .select(['id', 'created_at', 'author_kind', 'author_id', 'automatic'])
    .where('ticket_id', '=', ticketId)
    .where('kind', '<>', 'system')
    .where('delivery_state', 'is distinct from', 'undone')
    .orderBy('id')
    .execute();
  const chosen = rows.filter((row) => messageIds.includes(row.id));
  if (chosen.length < new Set(messageIds).size)
    refuseField('messageIds', 'message.not-found', 'There is no such message in this ticket.');
  if (chosen.length === rows.length)
    refuse('conflict', 'messages.all', 'These are all messages of this ticket. Merge the tickets, or leave one here.');
  return chosen;
}

function writerOf(chosen: readonly Chosen[]): number {
  const id = chosen.find((each) => each.author_kind === 'customer')?.author_id;
  if (!id) refuseField('requester', 'message.no-customer', 'None of these messages was written by a customer.');
  return id;
}

/** Since when a customer has waited for an answer to one of these. */
function waitedSince({ waiting_since: waiting }: TicketRecord, chosen: readonly Chosen[]): Date | null {
  if (!waiting) return null;
  const open = chosen.find((each) => each.author_kind === 'customer' && !each.automatic && each.created_at >= waiting);
  return open?.created_at ?? null;
}

function agentOf({ actor }: Ctx): number | null {
  return actor.kind === 'agent' ? actor.id : null;
}
