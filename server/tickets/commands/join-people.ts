import type { Ctx } from '../../platform/context.ts';
import type { TicketRecord } from '../policy.ts';
import type { Added } from '../rules/standing.ts';
import { deleteFollower, putFollower, updateTicket } from '../store.ts';
import { changeCcs } from './change-ccs.ts';
import { setSlowLane } from './set-slow-lane.ts';

/** The people and marks of a merged ticket come to the kept one, as wished. Answers what was new to it. */
export async function joinPeople(
  ctx: Ctx,
  kept: TicketRecord,
  merged: TicketRecord,
  wish: { requestersInCopy: boolean; tags: boolean; followers: boolean },
): Promise<Added> {
  const ccs = wish.requestersInCopy ? await missingAddresses(ctx, kept, merged) : [];
  if (ccs.length > 0) await changeCcs(ctx, kept, [...kept.ccs, ...ccs]);
  const tags = wish.tags ? merged.tags.filter((tag) => !kept.tags.includes(tag)) : [];
  await changeTags(ctx, kept, [...kept.tags, ...tags]);
  const followerIds = wish.followers ? await joinFollowers(ctx, kept.id, merged.id) : [];
  const slowLane = merged.slow_lane_since !== null && kept.slow_lane_since === null;
  if (slowLane) await setSlowLane(ctx, kept, { reason: merged.slow_lane_reason ?? '' });
  return { ccs, tags, followerIds, slowLane };
}

/** What a merge brought goes again, as far as it is still there. */
export async function partPeople(ctx: Ctx, kept: TicketRecord, added: Added): Promise<void> {
  await changeCcs(
    ctx,
    kept,
    kept.ccs.filter((each) => !added.ccs.includes(each)),
  );
  await changeTags(
    ctx,
    kept,
    kept.tags.filter((each) => !added.tags.includes(each)),
  );
  for (const agentId of added.followerIds)
    if (await deleteFollower(ctx, kept.id, agentId)) ctx.emit('ticket.unfollowed', { agentId }, { ticketId: kept.id });
  if (added.slowLane && kept.slow_lane_since) await setSlowLane(ctx, kept, null);
}

/** The merged ticket's requester, where that is somebody else, and who was in copy there; never who is the kept one's requester. */
async function missingAddresses(ctx: Ctx, kept: TicketRecord, merged: TicketRecord): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('customer_emails')
    .select(['customer_id', 'email'])
    .where('customer_id', 'in', [kept.requester_id, merged.requester_id])
    .orderBy('rank')
    .execute();
  const own = rows.filter((row) => row.customer_id === kept.requester_id).map((row) => row.email);
  const first = rows.find((row) => row.customer_id === merged.requester_id)?.email;
  const wanted = [...(first ? [first] : []), ...merged.ccs];
  return [...new Set(wanted)].filter((each) => !own.includes(each) && !kept.ccs.includes(each));
}

async function changeTags(ctx: Ctx, kept: TicketRecord, tags: string[]): Promise<void> {
  const added = tags.filter((tag) => !kept.tags.includes(tag));
  const removed = kept.tags.filter((tag) => !tags.includes(tag));
  if (added.length === 0 && removed.length === 0) return;
  await updateTicket(ctx, kept.id, { tags, updated_at: ctx.now });
  kept.tags = tags;
  ctx.emit('ticket.tags-changed', { added, removed }, { ticketId: kept.id });
}

async function joinFollowers(ctx: Ctx, keptId: number, mergedId: number): Promise<number[]> {
  const rows = await ctx.db
    .selectFrom('ticket_followers')
    .select('agent_id')
    .where('ticket_id', '=', mergedId)
    .orderBy('agent_id')
    .execute();
  const joined: number[] = [];
  for (const { agent_id: agentId } of rows) {
    if (!(await putFollower(ctx, keptId, agentId))) continue;
    ctx.emit('ticket.followed', { agentId }, { ticketId: keptId });
    joined.push(agentId);
  }
  return joined;
}
