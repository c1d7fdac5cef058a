import type { RouteInput } from '../../../contract/route.ts';
import type { ticketsRoutes } from '../../../contract/tickets.ts';
import { identifyCustomer } from '../../customers/commands/identify-customer.ts';
import { actingAs, type Ctx } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';
import { formThatHolds } from '../../settings/queries/all-forms.ts';
import { checkCustomValues } from '../../settings/queries/check-custom-values.ts';
import { limitOf } from '../policy.ts';
import { offeredForm } from '../queries/offered-form.ts';
import { formValues, refuseMissing } from '../queries/refuse-unfinished.ts';
import { writtenText } from '../rules/written-text.ts';
import { refuseUnfitAgent } from './assign-ticket.ts';
import { attachUploads } from './attach-uploads.ts';
import { plainMessage } from './incoming-message.ts';
import { type NewTicket, openTicket, openTicketWithMessage } from './open-ticket.ts';
import { replyToTicket } from './reply-to-ticket.ts';

export type TicketByHand = RouteInput<typeof ticketsRoutes.openTicket>['body'];

/**
 * Opens a ticket that did not come in by a channel: an agent writes first, or files what a customer said elsewhere. With
 * neither team nor assignee, an agent who is limited to teams holds it: else it would be out of the writer's sight. Answers its id.
 */
export async function openTicketByHand(ctx: Ctx, body: TicketByHand): Promise<number> {
  const requesterId = await requesterOf(ctx, body);
  await refuseUnknown(ctx, body);
  const byAgent = body.message.by === 'agent';
  const ticket: NewTicket = {
    ...body,
    assigneeId: body.assigneeId ?? (body.teamId ? null : (limitOf(ctx)?.agentId ?? null)),
    requesterId,
    channel: byAgent ? 'agent' : 'api',
    byAgent,
    dueAt: body.dueAt ? new Date(body.dueAt) : null,
    customValues: body.customFields ? await checkCustomValues(ctx, 'ticket', body.customFields) : {},
  };
  await refuseUnfilled(ctx, ticket);
  if (!byAgent) return openWithTheirWords(ctx, ticket, body.message);
  const ticketId = await openTicket(ctx, ticket);
  await replyToTicket(seeingAll(ctx), ticketId, { ...body.message, undoSeconds: 0 });
  return ticketId;
}

/** What its form always asks for must be there from the beginning. Mails are never refused so: they come in by another road. */
async function refuseUnfilled(ctx: Ctx, ticket: NewTicket): Promise<void> {
  const form = ticket.formId ? await offeredForm(ctx, ticket.formId, null) : await formThatHolds(ctx, null);
  if (!form) return;
  const values = formValues({
    priority: ticket.priority ?? null,
    type: ticket.type ?? null,
    due_at: ticket.dueAt ?? null,
    assignee_id: ticket.assigneeId ?? null,
    team_id: ticket.teamId ?? null,
    tags: ticket.tags ?? [],
    custom_values: ticket.customValues ?? {},
  });
  await refuseMissing(ctx, form, 'beginning', values);
}

/** Who opens a ticket writes its first message, also where it is opened for a team that is not their own. */
function seeingAll(ctx: Ctx): Ctx {
  return ctx.actor.kind === 'agent' ? actingAs(ctx, { ...ctx.actor, limitedToTeams: false }) : ctx;
}

async function openWithTheirWords(ctx: Ctx, ticket: NewTicket, said: TicketByHand['message']): Promise<number> {
  const written = writtenText(said);
  const message = plainMessage(ticket.requesterId, written.text, written.html);
  const { ticketId, messageId } = await openTicketWithMessage(ctx, ticket, message);
  await attachUploads(ctx, messageId, said.attachmentIds, written.inlineIds);
  return ticketId;
}

async function requesterOf(ctx: Ctx, { requester }: TicketByHand): Promise<number> {
  if ('email' in requester) return identifyCustomer(ctx, { email: requester.email, name: requester.name ?? null });
  const customer = await ctx.db
    .selectFrom('customers')
    .select(['id', 'merged_into_id'])
    .where('id', '=', requester.id)
    .executeTakeFirst();
  if (!customer) refuseField('requester', 'customer.unknown', 'There is no such customer.');
  return customer.merged_into_id ?? customer.id;
}

async function refuseUnknown(ctx: Ctx, { assigneeId, teamId }: TicketByHand): Promise<void> {
  if (assigneeId) await refuseUnfitAgent(ctx, assigneeId);
  if (!teamId) return;
  const team = await ctx.db.selectFrom('teams').select('id').where('id', '=', teamId).executeTakeFirst();
  if (!team) refuseField('teamId', 'team.unknown', 'There is no such team.');
}
