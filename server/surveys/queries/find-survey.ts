import type { Look } from '../../platform/context.ts';
import { type AnswerState, answerState } from '../rules/answer-state.ts';

/** One invitation as its link finds it. */
export type Survey = {
  invitationId: number;
  ticketId: number;
  customerId: number;
  agentId: number | null;
  agentName: string | null;
  subject: string;
  brandId: number | null;
  language: string | null;
  state: AnswerState;
  response: { id: number; rating: number; comment: string } | null;
};

/** One survey, null when there is none. Nothing is written by looking: mail scanners follow links. */
export async function findSurvey(look: Look, invitationId: number): Promise<Survey | null> {
  const row = await look.db
    .selectFrom('survey_invitations as i')
    .innerJoin('tickets as t', 't.id', 'i.ticket_id')
    .innerJoin('customers as c', 'c.id', 'i.customer_id')
    .leftJoin('agents as a', 'a.id', 'i.agent_id')
    .leftJoin('survey_responses as r', 'r.invitation_id', 'i.id')
    .select(['i.ticket_id', 'i.customer_id', 'i.agent_id', 'i.asked_at', 't.subject', 't.brand_id', 'c.language'])
    .select(['a.name as agent_name', 'r.id as response_id', 'r.rating', 'r.comment', 'r.at'])
    .where('i.id', '=', invitationId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    invitationId,
    ticketId: row.ticket_id,
    customerId: row.customer_id,
    agentId: row.agent_id,
    agentName: row.agent_name,
    subject: row.subject,
    brandId: row.brand_id,
    language: row.language,
    state: answerState(row.asked_at, row.at, look.now),
    response:
      row.response_id === null ? null : { id: row.response_id, rating: row.rating!, comment: row.comment ?? '' },
  };
}
