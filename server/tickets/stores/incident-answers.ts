import { sql } from 'kysely';
import type { Ctx } from '../../platform/context.ts';

/** An answer to incidents begins: a row of its own for each of them says what became of it. */
export async function insertIncidentAnswer(
  ctx: Ctx,
  answer: { problemId: number; agentId: number; html: string },
  ticketIds: readonly number[],
): Promise<number> {
  const { id } = await ctx.db
    .insertInto('incident_answers')
    .values({ problem_id: answer.problemId, agent_id: answer.agentId, html: answer.html, started_at: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`insert into incident_answer_tickets (answer_id, ticket_id) select ${id}, unnest(${ticketIds as number[]}::bigint[])`.execute(
    ctx.db,
  );
  return id;
}

/** What became of one incident. Answers false when it does not wait any more: somebody else was there first. */
export async function settleIncident(
  ctx: Ctx,
  { answerId, ticketId }: { answerId: number; ticketId: number },
  outcome: { state: 'done' | 'failed'; code?: string },
): Promise<boolean> {
  const row = await ctx.db
    .updateTable('incident_answer_tickets')
    .set({ state: outcome.state, code: outcome.code ?? null })
    .where('answer_id', '=', answerId)
    .where('ticket_id', '=', ticketId)
    .where('state', '=', 'waiting')
    .returning('ticket_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends an answer: done, or cancelled with everything that still waits. Answers false when it had ended already. */
export async function endIncidentAnswer(ctx: Ctx, id: number, state: 'done' | 'cancelled'): Promise<boolean> {
  const row = await ctx.db
    .updateTable('incident_answers')
    .set({ state, finished_at: ctx.now })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst();
  if (row && state === 'cancelled')
    await ctx.db
      .updateTable('incident_answer_tickets')
      .set({ state: 'cancelled' })
      .where('answer_id', '=', id)
      .where('state', '=', 'waiting')
      .execute();
  return row !== undefined;
}
