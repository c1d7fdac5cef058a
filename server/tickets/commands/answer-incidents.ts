import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { liveTicketFor } from '../policy.ts';
import { seenBy } from '../queries/seen-by.ts';
import { showIncidentAnswer } from '../queries/show-incident-answer.ts';
import { writtenText } from '../rules/written-text.ts';
import { endIncidentAnswer, insertIncidentAnswer } from '../stores/incident-answers.ts';

/**
 * Begins to answer and solve all unsolved incidents of a problem that the agent may see; answers its number. The replies follow
 * one by one. Refuses what is no problem, a problem without unsolved incidents, and a second answer while one runs.
 */
export async function answerIncidents(ctx: Ctx, problemId: number, html: string): Promise<number> {
  const problem = await liveTicketFor(ctx, problemId, 'tickets.reply');
  if (problem.type !== 'problem' || ctx.actor.kind !== 'agent')
    refuse('conflict', 'ticket.no-problem', 'Only a problem has incidents.');
  await refuseSecond(ctx, problemId);
  const incidents = await ctx.db
    .selectFrom('tickets')
    .select('id')
    .where('problem_id', '=', problemId)
    .where('status', 'not in', ['solved', 'closed'])
    .where('deleted_at', 'is', null)
    .where('is_spam', '=', false)
    .where(seenBy(ctx))
    .orderBy('id')
    .execute();
  if (incidents.length === 0)
    refuse('conflict', 'ticket.no-incidents', 'This problem has no incidents that wait for an answer.');
  const clean = writtenText({ html }).html ?? '';
  const answer = { problemId, agentId: ctx.actor.id, html: clean };
  const ids = incidents.map((each) => each.id);
  const answerId = await insertIncidentAnswer(ctx, answer, ids);
  ctx.afterCommit(() => ctx.house.wake('tickets.answer-incidents'));
  return answerId;
}

/** Stops an answer; what was answered stays so. Stopping one that has ended changes nothing. */
export async function cancelIncidentAnswer(ctx: Ctx, id: number): Promise<void> {
  const { problemId } = await showIncidentAnswer(ctx, id);
  await liveTicketFor(ctx, problemId, 'tickets.reply');
  if (await endIncidentAnswer(ctx, id, 'cancelled')) await tellAnswered(ctx, id);
}

/** Tells how an answer ended, on the problem. */
export async function tellAnswered(ctx: Ctx, answerId: number): Promise<void> {
  const { problemId, total, answered, failedCount: failed } = await showIncidentAnswer(ctx, answerId);
  const facts = { answerId, answered, failed, cancelled: total - answered - failed };
  ctx.emit('ticket.incidents-answered', facts, { ticketId: problemId });
}

async function refuseSecond(ctx: Ctx, problemId: number): Promise<void> {
  const running = await ctx.db
    .selectFrom('incident_answers')
    .select('id')
    .where('problem_id', '=', problemId)
    .where('state', '=', 'running')
    .executeTakeFirst();
  if (running) refuse('conflict', 'incident-answer.running', 'An answer to these incidents is on its way already.');
}
