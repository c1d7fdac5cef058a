import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { liveTicketFor, type TicketRecord } from '../policy.ts';
import { standingAfter, standingOfTicket } from '../queries/standing-of-ticket.ts';
import { updateTicket } from '../store.ts';
import { insertMove } from '../stores/together.ts';
import { changeCcs } from './change-ccs.ts';
import { passMessages, receiveThread } from './pass-messages.ts';

/**
 * A reply came from an address that was not on its ticket, so it stands in a ticket of its own, linked. An agent says they
 * belong together: the messages move, the writer is put in copy, and the empty ticket goes to the trash. Answers the
 * ticket they are in now. Undone like any other move.
 */
export async function addToLinked(ctx: Ctx, ticketId: number): Promise<number> {
  const source = await liveTicketFor(ctx, ticketId, 'tickets.edit');
  if (source.linked_to_id === null)
    refuse('conflict', 'ticket.not-linked', 'This ticket is not linked to another one.');
  const target = await liveTicketFor(ctx, source.linked_to_id, 'tickets.edit');
  if (target.status === 'closed') refuse('conflict', 'ticket.closed', 'The linked ticket is closed.');
  const before = { from: await standingOfTicket(ctx, source), to: await standingOfTicket(ctx, target) };
  const messageIds = await passMessages(ctx, { from: source, to: target }, 'all', {
    because: 'added',
    waits: source.waiting_since !== null,
  });
  const ccs = await putWriterInCopy(ctx, source, target);
  await receiveThread(ctx, target, source.waiting_since, 'customer-message');
  await updateTicket(ctx, source.id, {
    deleted_at: ctx.now,
    linked_to_id: null,
    last_message_id: null,
    preview: '',
    preview_by: null,
  });
  await insertMove(ctx, {
    ...{ kind: 'added', from_id: source.id, to_id: target.id, message_ids: messageIds, moved_at: ctx.now },
    agent_id: ctx.actor.kind === 'agent' ? ctx.actor.id : null,
    standing: JSON.stringify({
      ...before,
      fromAfter: standingAfter(source, before.from.tally.handOffs),
      toAfter: standingAfter(target, before.to.tally.handOffs),
      added: { ccs, tags: [], followerIds: [], slowLane: false },
      led: [],
      newest: Math.max(target.last_message_id ?? 0, ...messageIds),
    }),
  });
  ctx.emit('ticket.deleted', {}, { ticketId: source.id });
  return target.id;
}

/** Answers what came into copy. */
async function putWriterInCopy(ctx: Ctx, source: TicketRecord, target: TicketRecord): Promise<string[]> {
  if (source.requester_id === target.requester_id) return [];
  const writer = await ctx.db
    .selectFrom('customer_emails')
    .select('email')
    .where('customer_id', '=', source.requester_id)
    .orderBy('rank')
    .executeTakeFirst();
  if (!writer || target.ccs.includes(writer.email)) return [];
  await changeCcs(ctx, target, [...target.ccs, writer.email]);
  return [writer.email];
}
