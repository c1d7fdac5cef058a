import type { Look } from '../../platform/context.ts';

type Place = { answerId: number; ticketId: number };

/** Incidents that wait for their answer, oldest answer first, at most `limit`; and the answers in which nothing waits any more. */
export async function waitingIncidents(look: Look, limit: number): Promise<{ waiting: Place[]; emptied: number[] }> {
  const running = await look.db
    .selectFrom('incident_answers')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('incident_answer_tickets')
          .select('ticket_id')
          .whereRef('answer_id', '=', 'incident_answers.id')
          .where('incident_answer_tickets.state', '=', 'waiting')
          .orderBy('ticket_id')
          .limit(limit)
          .as('next'),
      (join) => join.onTrue(),
    )
    .select(['incident_answers.id', 'next.ticket_id'])
    .where('incident_answers.state', '=', 'running')
    .orderBy('incident_answers.id')
    .limit(limit)
    .execute();
  return {
    waiting: running.flatMap((row) => (row.ticket_id === null ? [] : [{ answerId: row.id, ticketId: row.ticket_id }])),
    emptied: running.filter((row) => row.ticket_id === null).map((row) => row.id),
  };
}
