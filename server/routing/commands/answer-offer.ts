import { actingAs, type Ctx } from '../../platform/context.ts';
import { notFound, refuse } from '../../platform/refuse.ts';
import { giveTicket } from './give-ticket.ts';
import { settleOffer } from './settle-offer.ts';

/** The agent takes what they were offered. Refuses `conflict offer.over` when the time is up or somebody else has the ticket. Answers the ticket. */
export async function acceptOffer(ctx: Ctx, offerId: number): Promise<number> {
  const offer = await ownOffer(ctx, offerId);
  const entry = await ctx.db
    .selectFrom('queue_entries')
    .innerJoin('queues', 'queues.id', 'queue_entries.queue_id')
    .select(['queue_id', 'since', 'name'])
    .where('ticket_id', '=', offer.ticket_id)
    .forUpdate('queue_entries')
    .executeTakeFirst();
  if (!entry || offer.expires_at <= ctx.now || !(await settleOffer(ctx, offer, 'accepted'))) over();
  await giveTicket(actingAs(ctx, { kind: 'system', name: 'routing' }), {
    ticketId: offer.ticket_id,
    queueId: entry.queue_id,
    queue: entry.name,
    agentId: offer.agent_id,
    since: entry.since,
  });
  return offer.ticket_id;
}

/** The agent passes it on: somebody else is asked. Passing on what is over already is no fault. */
export async function passOffer(ctx: Ctx, offerId: number): Promise<void> {
  await settleOffer(ctx, await ownOffer(ctx, offerId), 'passed');
}

function over(): never {
  refuse('conflict', 'offer.over', 'This offer no longer stands: it went to somebody else.');
}

async function ownOffer(ctx: Ctx, id: number) {
  const offer = await ctx.db
    .selectFrom('queue_offers')
    .select(['id', 'ticket_id', 'agent_id', 'expires_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!offer || ctx.actor.kind !== 'agent' || offer.agent_id !== ctx.actor.id) notFound('offer');
  return offer;
}
