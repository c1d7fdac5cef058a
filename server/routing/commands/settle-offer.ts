import { sql } from 'kysely';
import type { Ctx } from '../../platform/context.ts';
import { endOffer } from '../store.ts';

export type HowSettled = 'accepted' | 'passed' | 'expired' | 'withdrawn';
type Standing = { id: number; ticket_id: number; agent_id: number };

/** Ends an offer that stands and tells it; false when it had ended before. */
export async function settleOffer(ctx: Ctx, offer: Standing, how: HowSettled): Promise<boolean> {
  if (!(await endOffer(ctx, offer.id, how))) return false;
  const facts = { offerId: offer.id, agentId: offer.agent_id, how };
  ctx.emit('ticket.offer-settled', facts, { ticketId: offer.ticket_id });
  ctx.afterCommit(() => ctx.house.wake('routing.drain'));
  return true;
}

/** Who is gone is asked nothing: what they were offered goes to somebody else at once. */
export async function withdrawOffersOf(ctx: Ctx, agentId: number): Promise<void> {
  const standing = await standingOffers(ctx).where('agent_id', '=', agentId).execute();
  for (const offer of standing) await settleOffer(ctx, offer, 'withdrawn');
}

/** Tickets that wait no longer are offered to nobody. */
export async function withdrawOffersFor(ctx: Ctx, ticketIds: readonly number[]): Promise<void> {
  if (ticketIds.length === 0) return;
  const among = sql<number>`any(${ticketIds as number[]})`;
  const standing = await standingOffers(ctx).where('ticket_id', '=', among).execute();
  for (const offer of standing) await settleOffer(ctx, offer, 'withdrawn');
}

/** Offers that nobody answered in time end: the next agent is asked. */
export async function expireOffers(ctx: Ctx): Promise<void> {
  const standing = await standingOffers(ctx).where('expires_at', '<=', ctx.now).orderBy('id').limit(500).execute();
  for (const offer of standing) await settleOffer(ctx, offer, 'expired');
}

function standingOffers(ctx: Ctx) {
  return ctx.db.selectFrom('queue_offers').select(['id', 'ticket_id', 'agent_id']).where('state', '=', 'open');
}
