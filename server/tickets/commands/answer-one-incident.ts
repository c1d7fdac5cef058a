import { actingAs, type Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { agentActor } from '../../staff/queries/agent-actor.ts';
import { fillPlaceholders } from '../rules/fill-placeholders.ts';
import { settleIncident } from '../stores/incident-answers.ts';
import { replyToTicket } from './reply-to-ticket.ts';

/**
 * Answers and solves one incident, by the ordinary command and as the agent who asked for it. That it is done is written in the
 * same transaction as the reply, so a process that is killed leaves both or neither: each incident gets its reply exactly once.
 * Refuses what a reply by hand would be refused, and an incident that somebody solved meanwhile.
 */
export async function answerOneIncident(ctx: Ctx, place: { answerId: number; ticketId: number }): Promise<void> {
  if (!(await settleIncident(ctx, place, { state: 'done' }))) return;
  const answer = await ctx.db
    .selectFrom('incident_answers')
    .select(['agent_id', 'html', 'problem_id'])
    .where('id', '=', place.answerId)
    .executeTakeFirstOrThrow();
  const agent = await agentActor(ctx, answer.agent_id);
  if (!agent) refuse('forbidden', 'agent.unknown', 'The agent who wrote this answer is gone.');
  const ticket = await ctx.db
    .selectFrom('tickets')
    .innerJoin('customers', 'customers.id', 'tickets.requester_id')
    .select(['tickets.status', 'tickets.problem_id', 'customers.name'])
    .where('tickets.id', '=', place.ticketId)
    .executeTakeFirstOrThrow();
  if (ticket.problem_id !== answer.problem_id || ticket.status === 'solved' || ticket.status === 'closed')
    refuse('conflict', 'incident.settled', 'This incident was solved or taken from the problem meanwhile.');
  const html = fillPlaceholders(answer.html, { customerName: ticket.name, ticketId: place.ticketId });
  await replyToTicket(actingAs(ctx, agent), place.ticketId, {
    html,
    attachmentIds: [],
    status: 'solved',
    undoSeconds: 0,
  });
}
