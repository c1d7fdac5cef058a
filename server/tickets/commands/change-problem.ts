import type { Ctx } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';
import { mayRead, type TicketRecord } from '../policy.ts';
import { updateTicket } from '../store.ts';

/** Puts an incident under a problem, or takes it from it (null). Refuses other types, and what is no problem the actor may see. */
export async function changeProblem(ctx: Ctx, ticket: TicketRecord, problemId: number | null): Promise<void> {
  if (problemId === ticket.problem_id) return;
  if (problemId !== null) {
    if (ticket.type !== 'incident')
      refuseField('problemId', 'ticket.no-incident', 'Only a ticket of the type incident belongs to a problem.');
    const problem = await ctx.db
      .selectFrom('tickets')
      .select(['type', 'team_id', 'assignee_id'])
      .where('id', '=', problemId)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
    if (problem?.type !== 'problem' || !mayRead(ctx.actor, problem))
      refuseField('problemId', 'ticket.no-problem', 'There is no such problem.');
  }
  await updateTicket(ctx, ticket.id, { problem_id: problemId, updated_at: ctx.now });
  ctx.emit('ticket.problem-changed', { from: ticket.problem_id, to: problemId }, { ticketId: ticket.id });
  ticket.problem_id = problemId;
}

/** After the type changed: what is no incident any more leaves its problem. Refuses a problem that still has incidents. */
export async function followType(ctx: Ctx, ticket: TicketRecord, from: TicketRecord['type']): Promise<void> {
  if (from === 'incident' && ticket.type !== 'incident') await changeProblem(ctx, ticket, null);
  if (from !== 'problem') return;
  const incident = await ctx.db
    .selectFrom('tickets')
    .select('id')
    .where('problem_id', '=', ticket.id)
    .limit(1)
    .executeTakeFirst();
  if (incident) refuseField('type', 'ticket.has-incidents', 'Take its incidents from this problem first.');
}
