import type { Ctx } from '../../platform/context.ts';
import { notFound, refuse } from '../../platform/refuse.ts';
import { recordRating } from '../../tickets/commands/record-rating.ts';
import { findSurvey, type Survey } from '../queries/find-survey.ts';
import { changeResponse, insertResponse } from '../store.ts';

export type Answer = { rating: number; comment: string };

/**
 * Writes down what a customer confirmed: once for each invitation, a change within 24 hours replaces it. The same answer again
 * changes nothing. Refuses an invitation that is too old, and an answer that can no longer be changed.
 */
export async function answerSurvey(ctx: Ctx, invitationId: number, answer: Answer): Promise<void> {
  // Two confirmations at once: the second waits here and then sees the first.
  await ctx.db
    .selectFrom('survey_invitations')
    .select('id')
    .where('id', '=', invitationId)
    .forUpdate()
    .executeTakeFirst();
  const survey = await findSurvey(ctx, invitationId);
  if (!survey || survey.state === 'expired') notFound('survey');
  if (survey.state === 'fixed')
    refuse('conflict', 'survey.answer-fixed', 'An answer can be changed for 24 hours, and these have passed.');
  const { response } = survey;
  if (response?.rating === answer.rating && response.comment === answer.comment) return;
  await (response ? changeAnswer(ctx, survey, response.id, answer) : keepAnswer(ctx, survey, answer));
  await recordRating(ctx, { ticketId: survey.ticketId, ...answer, at: ctx.now });
}

async function keepAnswer(ctx: Ctx, { ticketId, ...survey }: Survey, { rating, comment }: Answer): Promise<void> {
  const { customerId, agentId } = survey;
  const responseId = await insertResponse(ctx, {
    invitation_id: survey.invitationId,
    ticket_id: ticketId,
    customer_id: customerId,
    agent_id: agentId,
    rating,
    comment,
    at: ctx.now,
  });
  ctx.emit('survey.answered', { responseId, rating, customerId, agentId }, { ticketId });
}

async function changeAnswer(
  ctx: Ctx,
  { ticketId }: Survey,
  responseId: number,
  { rating, comment }: Answer,
): Promise<void> {
  await changeResponse(ctx, responseId, rating, comment);
  ctx.emit('survey.answer-changed', { responseId, rating }, { ticketId });
}
