import type { Ctx } from '../server/platform/context.ts';
import { answerSurvey } from '../server/surveys/commands/answer-survey.ts';
import { askCustomer } from '../server/surveys/commands/ask-customer.ts';
import { noteDelivery } from '../server/surveys/commands/note-delivery.ts';
import { planSurvey } from '../server/surveys/commands/plan-survey.ts';
import { recordDelivery } from '../server/tickets/commands/record-delivery.ts';
import { known, type Loaded } from './load-people.ts';
import type { Step, TicketIds } from './load-ticket.ts';
import type { SamplePlan, SampleTicket } from './plan.ts';

const restDays = 30;

/** The question after a solved ticket, and the answer where the plan has one. Who answers one ticket is not asked about another close to it. */
export function surveySteps(plan: SamplePlan, loaded: Loaded, ids: TicketIds): Step[] {
  const rated = plan.tickets.filter((ticket) => ticket.csat && ticket.solvedAt);
  const asked = plan.tickets.filter(
    (ticket) => ticket.solvedAt && !ticket.isSpam && (ticket.csat || !rated.some((other) => isClose(ticket, other))),
  );
  const invitations = new Map<string, number | null>();
  return asked.flatMap((ticket): Step[] => {
    const { key, solvedAt, csat } = ticket;
    if (!solvedAt) return [];
    const askAt = new Date(
      Math.min(solvedAt.getTime() + 60_000, csat ? csat.at.getTime() - 1000 : Number.POSITIVE_INFINITY),
    );
    const ask: Step = {
      at: askAt,
      run: async (ctx) => void invitations.set(key, await invite(ctx, ticket, loaded, ids)),
    };
    return csat ? [ask, { at: csat.at, run: (ctx) => answer(ctx, invitations.get(key), csat) }] : [ask];
  });
}

function isClose(ticket: SampleTicket, other: SampleTicket): boolean {
  const apart = Math.abs((ticket.solvedAt?.getTime() ?? 0) - (other.solvedAt?.getTime() ?? 0));
  return ticket.requester === other.requester && apart < (restDays + 1) * 86_400_000;
}

async function invite(ctx: Ctx, ticket: SampleTicket, loaded: Loaded, ids: TicketIds): Promise<number | null> {
  const { ticketId } = known(ids, ticket.key);
  await planSurvey(ctx, ticketId, ticket.assignee === null ? null : known(loaded.agents, ticket.assignee).id);
  const invitationId = await askCustomer(ctx, ticketId);
  if (invitationId === null) return null;
  const { message_id } = await ctx.db
    .selectFrom('survey_invitations')
    .select('message_id')
    .where('id', '=', invitationId)
    .executeTakeFirstOrThrow();
  if (message_id === null) return invitationId;
  await recordDelivery(ctx, { messageId: message_id, state: 'delivered', words: null, of: 'attempt' });
  await noteDelivery(ctx, message_id, 'delivered');
  return invitationId;
}

async function answer(
  ctx: Ctx,
  invitationId: number | null | undefined,
  csat: NonNullable<SampleTicket['csat']>,
): Promise<void> {
  if (invitationId) await answerSurvey(ctx, invitationId, { rating: csat.rating, comment: csat.comment });
}
