import type { Ctx } from '../../platform/context.ts';
import { wordsIn } from '../../platform/words.ts';
import { companyNow } from '../../settings/queries/company-now.ts';
import { sendSystemMessage } from '../../tickets/commands/send-system-message.ts';
import { ticketToAsk } from '../queries/ticket-to-ask.ts';
import { surveyMail } from '../rules/survey-mail.ts';
import { surveyToken } from '../rules/survey-token.ts';
import { surveyWords } from '../rules/survey-words.ts';
import { whyNotAsk } from '../rules/why-not-ask.ts';
import { deletePlan, insertInvitation, noteInvitationMessage } from '../store.ts';

/**
 * Asks the customer of a planned ticket how it went, by mail in its thread, unless there is a reason not to. The links stand in
 * the mail only: whoever reads the ticket could else rate it. Answers the invitation's id, null when nobody was asked.
 */
export async function askCustomer(ctx: Ctx, ticketId: number): Promise<number | null> {
  // The customer too: two solved tickets of one person are looked at one after another, so that nobody is asked twice.
  await ctx.db
    .selectFrom('tickets')
    .innerJoin('customers', 'customers.id', 'tickets.requester_id')
    .select('tickets.id')
    .where('tickets.id', '=', ticketId)
    .forUpdate('tickets')
    .forNoKeyUpdate('customers')
    .executeTakeFirst();
  const plan = await deletePlan(ctx, ticketId);
  const ticket = await ticketToAsk(ctx, ticketId);
  if (!plan || !ticket || whyNotAsk(ticket, ctx.now)) return null;
  const { customerId } = ticket;
  const invitationId = await insertInvitation(ctx, { ticketId, customerId, agentId: plan.agent_id });
  const company = await companyNow(ctx);
  const link = `${ctx.house.publicUrl()}/rate/${surveyToken(ctx.house.keys, invitationId)}`;
  const words = surveyWords(wordsIn, ticket.language, company.language);
  const mail = surveyMail({ words, customerName: ticket.customerName, subject: ticket.subject, link });
  const text = surveyWords(wordsIn, company.language).say('line');
  await noteInvitationMessage(ctx, invitationId, await sendSystemMessage(ctx, { ticketId, text, html: null, mail }));
  ctx.emit('survey.sent', { invitationId, customerId }, { ticketId });
  return invitationId;
}
