import type { RouteInput } from '../../../contract/route.ts';
import type { togetherRoutes } from '../../../contract/together.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuse, refuseField } from '../../platform/refuse.ts';
import type { TicketRecord } from '../policy.ts';
import { standingAfter, standingOfTicket } from '../queries/standing-of-ticket.ts';
import { tallyAtStart } from '../rules/ticket-metrics.ts';
import { updateMetrics, updateTicket } from '../store.ts';
import { insertMove, leadTicketsOn } from '../stores/together.ts';
import { joinPeople } from './join-people.ts';
import { lockTickets } from './lock-tickets.ts';
import { passMessages, receiveThread } from './pass-messages.ts';

export type MergeWish = RouteInput<typeof togetherRoutes.mergeTickets>['body'];

/**
 * Merges tickets into one that is kept, also of different customers. Their messages move there in order of time; each is closed,
 * leads to the kept one and keeps no metrics. Refuses what lies in the trash or was merged before, and a closed one to keep.
 */
export async function mergeTickets(ctx: Ctx, keptId: number, wish: MergeWish): Promise<void> {
  const ids = [...new Set(wish.ticketIds)];
  if (ids.includes(keptId)) refuseField('ticketIds', 'ticket.same', 'A ticket cannot become part of itself.');
  const locked = await lockTickets(ctx, keptId, { ids, field: 'ticketIds' });
  const kept = locked.get(keptId)!;
  if (kept.status === 'closed')
    refuse('conflict', 'ticket.closed', 'A closed ticket stays as it is. Keep the other one.');
  for (const id of ids) await mergeOne(ctx, kept, locked.get(id)!, wish);
}

async function mergeOne(ctx: Ctx, kept: TicketRecord, merged: TicketRecord, wish: MergeWish): Promise<void> {
  const from = await standingOfTicket(ctx, merged);
  const to = await standingOfTicket(ctx, kept);
  const messageIds = await passMessages(ctx, { from: merged, to: kept }, 'all', {
    because: 'merge',
    waits: from.waitingSince !== null,
  });
  const added = await joinPeople(ctx, kept, merged, wish);
  await receiveThread(ctx, kept, from.waitingSince, 'agent');
  const led = await leadTicketsOn(ctx, merged.id, kept.id);
  await closeMerged(ctx, merged, kept.id);
  const standing = {
    ...{ from, to, fromAfter: standingAfter(merged, 0), added, led },
    toAfter: standingAfter(kept, to.tally.handOffs),
    newest: Math.max(kept.last_message_id ?? 0, ...messageIds),
  };
  const moveId = await insertMove(ctx, {
    kind: 'merge',
    from_id: merged.id,
    to_id: kept.id,
    message_ids: messageIds,
    agent_id: ctx.actor.kind === 'agent' ? ctx.actor.id : null,
    moved_at: ctx.now,
    standing: JSON.stringify(standing),
  });
  ctx.emit('ticket.merged', { moveId, intoTicketId: kept.id, messageIds }, { ticketId: merged.id });
}

async function closeMerged(ctx: Ctx, merged: TicketRecord, keptId: number): Promise<void> {
  const from = merged.status;
  const row = {
    ...{
      status: 'closed' as const,
      status_since: ctx.now,
      closed_at: ctx.now,
      solved_at: null,
      custom_status_id: null,
    },
    ...{ waiting_since: null, snoozed_at: null, snoozed_by: null, snoozed_until: null },
    ...{ merged_into_id: keptId, last_message_id: null, preview: '', preview_by: null, updated_at: ctx.now },
  };
  await updateTicket(ctx, merged.id, row);
  Object.assign(merged, row);
  await updateMetrics(ctx, merged.id, tallyAtStart(ctx.now, true));
  if (from !== 'closed')
    ctx.emit('ticket.status-changed', { from, to: 'closed', because: 'agent' }, { ticketId: merged.id });
}
