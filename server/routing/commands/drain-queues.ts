import { sql } from 'kysely';
import type { Ctx } from '../../platform/context.ts';
import { lockNumbers } from '../../platform/lock-numbers.ts';
import { availableAgents } from '../queries/available-agents.ts';
import { type Place, type WaitingTicket, waitingPage } from '../queries/waiting-page.ts';
import { nextAssignments } from '../rules/next-assignments.ts';
import { insertOffer, noteTurn } from '../store.ts';
import { giveTicket } from './give-ticket.ts';

const pageSize = 200;
/** So much in one transaction; the rest follows in the next. */
const mostGiven = 200;

/**
 * Gives what waits to who is free, in order, or offers it. One process at a time does this; whoever comes second does nothing.
 * Answers how much was given or offered: when that was much, there may be more.
 */
export async function drainQueues(ctx: Ctx): Promise<{ more: boolean }> {
  if (!(await isAlone(ctx))) return { more: false };
  let after: Place | null = null;
  let given = 0;
  while (given < mostGiven) {
    const agents = await availableAgents(ctx);
    if (
      !agents.some(
        ({ load, capacity }) => load.mail < capacity.mail || load.chat < capacity.chat || load.call < capacity.call,
      )
    )
      return { more: false };
    const page = await waitingPage(ctx, after, pageSize);
    given += await giveFrom(ctx, page, agents);
    if (page.length < pageSize) return { more: false };
    after = page.at(-1)?.place ?? null;
  }
  return { more: true };
}

async function isAlone(ctx: Ctx): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select pg_try_advisory_xact_lock(${sql.lit(lockNumbers.routing)}, 0) as held`.execute(ctx.db);
  return rows[0]?.held ?? false;
}

async function giveFrom(
  ctx: Ctx,
  page: readonly WaitingTicket[],
  agents: Awaited<ReturnType<typeof availableAgents>>,
): Promise<number> {
  const byTicket = new Map(page.map((each) => [each.ticketId, each]));
  const assignments = nextAssignments(page, agents, ctx.now.getTime());
  for (const { ticketId, agentId } of assignments) {
    const waiting = byTicket.get(ticketId);
    if (!waiting) continue;
    if (waiting.mode === 'assign') await giveTicket(ctx, { ...waiting, agentId });
    else await offerTicket(ctx, waiting, agentId);
  }
  return assignments.length;
}

async function offerTicket(
  ctx: Ctx,
  { ticketId, queueId, offerSeconds }: WaitingTicket,
  agentId: number,
): Promise<void> {
  const expiresAt = new Date(ctx.now.getTime() + offerSeconds * 1000);
  const row = { ticket_id: ticketId, queue_id: queueId, agent_id: agentId, offered_at: ctx.now, expires_at: expiresAt };
  const offerId = await insertOffer(ctx, row);
  await noteTurn(ctx, queueId, agentId);
  ctx.emit('ticket.offered', { offerId, agentId, expiresAt: expiresAt.toISOString() }, { ticketId });
}
