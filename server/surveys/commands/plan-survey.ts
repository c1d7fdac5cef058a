import type { Ctx } from '../../platform/context.ts';
import { putPlan } from '../store.ts';

/** After the last word went out: first it arrives, then the question. */
const AFTER_REPLY = 5_000;

/**
 * Remembers to ask the customer of a solved ticket: at once, or when the reply that solved it can no longer be taken back or
 * has gone out at its own time or at its next try.
 */
export async function planSurvey(ctx: Ctx, ticketId: number, agentId: number | null): Promise<void> {
  const waiting = await ctx.db
    .selectFrom('messages')
    .select((eb) => eb.fn.max('send_after').as('until'))
    .where('ticket_id', '=', ticketId)
    .where('kind', '=', 'reply')
    .where('delivery_state', 'in', ['queued', 'deferred'])
    .executeTakeFirst();
  const until = Math.max(waiting?.until?.getTime() ?? 0, ctx.now.getTime());
  const askAt = waiting?.until ? new Date(until + AFTER_REPLY) : ctx.now;
  await putPlan(ctx, { ticket_id: ticketId, agent_id: agentId, ask_at: askAt });
  ctx.afterCommit(() => ctx.house.wake('surveys.ask-due'));
}
