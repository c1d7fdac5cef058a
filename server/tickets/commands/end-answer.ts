import type { Ctx } from '../../platform/context.ts';
import { endIncidentAnswer, settleIncident } from '../stores/incident-answers.ts';
import { tellAnswered } from './answer-incidents.ts';

/** Notes why one incident was not answered; its ticket stays as it was. */
export async function failIncident(
  ctx: Ctx,
  place: { answerId: number; ticketId: number },
  code: string,
): Promise<void> {
  await settleIncident(ctx, place, { state: 'failed', code });
}

/** Ends an answer in which nothing waits any more, and tells it once. */
export async function endAnswer(ctx: Ctx, answerId: number): Promise<void> {
  if (await endIncidentAnswer(ctx, answerId, 'done')) await tellAnswered(ctx, answerId);
}
