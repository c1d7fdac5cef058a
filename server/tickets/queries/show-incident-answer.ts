import { sql } from 'kysely';
import type { IncidentAnswer } from '../../../contract/ticket-work.ts';
import type { Look } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { readableTicket } from '../policy.ts';

/** How far an answer to all incidents has come. Refuses where the actor may not see the problem. */
export async function showIncidentAnswer(look: Look, id: number): Promise<IncidentAnswer> {
  const answer = await look.db.selectFrom('incident_answers').selectAll().where('id', '=', id).executeTakeFirst();
  if (!answer) notFound('incident-answer');
  await readableTicket(look, answer.problem_id);
  const counts = await look.db
    .selectFrom('incident_answer_tickets')
    .select([
      sql<number>`count(*)::integer`.as('total'),
      sql<number>`(count(*) filter (where state = 'done'))::integer`.as('answered'),
      sql<number>`(count(*) filter (where state = 'failed'))::integer`.as('failed'),
    ])
    .where('answer_id', '=', id)
    .executeTakeFirstOrThrow();
  const failed = counts.failed === 0 ? [] : await failedOnes(look, id);
  return {
    id,
    problemId: answer.problem_id,
    state: answer.state,
    total: counts.total,
    answered: counts.answered,
    failed,
    failedCount: counts.failed,
    startedAt: answer.started_at.toISOString(),
    finishedAt: answer.finished_at?.toISOString() ?? null,
  };
}

/** The newest answer to the incidents of a problem; null when there never was one. */
export async function newestIncidentAnswer(look: Look, problemId: number): Promise<IncidentAnswer | null> {
  await readableTicket(look, problemId);
  const row = await look.db
    .selectFrom('incident_answers')
    .select('id')
    .where('problem_id', '=', problemId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? showIncidentAnswer(look, row.id) : null;
}

async function failedOnes(look: Look, id: number): Promise<IncidentAnswer['failed']> {
  const rows = await look.db
    .selectFrom('incident_answer_tickets')
    .innerJoin('tickets', 'tickets.id', 'incident_answer_tickets.ticket_id')
    .select(['tickets.id', 'tickets.subject', 'incident_answer_tickets.code'])
    .where('answer_id', '=', id)
    .where('incident_answer_tickets.state', '=', 'failed')
    .orderBy('tickets.id')
    .limit(100)
    .execute();
  return rows.map((row) => ({ ticketId: row.id, subject: row.subject, code: row.code ?? 'fault' }));
}
