import type { RouteInput } from '../../../contract/route.ts';
import type { ticketsRoutes } from '../../../contract/tickets.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { liveTicketFor, type TicketRecord } from '../policy.ts';
import { tallyOf } from '../queries/tally-of.ts';
import { wishedStatus } from '../queries/wished-status.ts';
import { updateMetrics, updateTicket } from '../store.ts';
import { assignTicket } from './assign-ticket.ts';
import { changeCcs } from './change-ccs.ts';
import { changeProblem, followType } from './change-problem.ts';
import { changeTicketValues } from './change-ticket-values.ts';
import { giveForm } from './give-form.ts';
import type { HandOffTelling } from './hand-off.ts';
import { setStatus } from './set-status.ts';

export type TicketChange = RouteInput<typeof ticketsRoutes.changeTicket>['body'];

/**
 * Changes what is given and leaves the rest; each kind of change is told as its own fact. A closed ticket takes only tags and custom
 * fields. `telling`: how a change of hands is told, where the line of summary does not come with the change.
 */
export async function changeTicket(
  ctx: Ctx,
  ticketId: number,
  change: TicketChange,
  telling: HandOffTelling = {},
): Promise<void> {
  const ticket = await liveTicketFor(ctx, ticketId, 'tickets.edit');
  refuseOnClosed(ticket, change);
  await changeFacts(ctx, ticket, change);
  if (change.tags) await changeTags(ctx, ticket, change.tags);
  if (change.ccs) await changeCcs(ctx, ticket, change.ccs);
  if (change.customFields) await changeTicketValues(ctx, ticket, change.customFields);
  if (change.formId !== undefined) await giveForm(ctx, ticket, change.formId);
  if (change.problemId !== undefined) await changeProblem(ctx, ticket, change.problemId);
  if (change.requesterId !== undefined) await changeRequester(ctx, ticket, change.requesterId);
  await changeHandsAndStatus(ctx, ticket, change, { ...telling, summary: change.handOff?.summary ?? telling.summary });
}

function refuseOnClosed(ticket: TicketRecord, change: TicketChange): void {
  const { tags: _tags, customFields: _values, ...rest } = change;
  if (ticket.status === 'closed' && Object.values(rest).some((value) => value !== undefined)) {
    refuse('conflict', 'ticket.closed', 'A closed ticket stays as it is. Only its tags and fields can change.');
  }
}

async function changeFacts(
  ctx: Ctx,
  ticket: TicketRecord,
  { subject, priority, type, dueAt }: TicketChange,
): Promise<void> {
  const about = { ticketId: ticket.id };
  const row: Parameters<typeof updateTicket>[2] = {};
  if (subject !== undefined && subject !== ticket.subject) {
    row.subject = subject;
    ctx.emit('ticket.subject-changed', { from: ticket.subject, to: subject }, about);
  }
  if (priority !== undefined && priority !== ticket.priority) {
    row.priority = priority;
    ctx.emit('ticket.priority-changed', { from: ticket.priority, to: priority }, about);
  }
  if (type !== undefined && type !== ticket.type) {
    row.type = type;
    ctx.emit('ticket.type-changed', { from: ticket.type, to: type }, about);
  }
  const due = dueAt === undefined ? undefined : dueAt === null ? null : new Date(dueAt);
  if (due !== undefined && due?.getTime() !== ticket.due_at?.getTime()) {
    row.due_at = due;
    ctx.emit(
      'ticket.due-changed',
      { from: ticket.due_at?.toISOString() ?? null, to: due?.toISOString() ?? null },
      about,
    );
  }
  if (Object.keys(row).length === 0) return;
  await updateTicket(ctx, ticket.id, { ...row, updated_at: ctx.now });
  if (type !== undefined && type !== ticket.type) {
    const before = ticket.type;
    ticket.type = type;
    await followType(ctx, ticket, before);
  }
}

async function changeTags(ctx: Ctx, ticket: TicketRecord, tags: readonly string[]): Promise<void> {
  const wanted = [...new Set(tags)];
  const added = wanted.filter((tag) => !ticket.tags.includes(tag));
  const removed = ticket.tags.filter((tag) => !wanted.includes(tag));
  if (added.length === 0 && removed.length === 0) return;
  await updateTicket(ctx, ticket.id, { tags: wanted, updated_at: ctx.now });
  ctx.emit('ticket.tags-changed', { added, removed }, { ticketId: ticket.id });
}

async function changeRequester(ctx: Ctx, ticket: TicketRecord, customerId: number): Promise<void> {
  if (customerId === ticket.requester_id) return;
  const known = await ctx.db
    .selectFrom('customers')
    .select('id')
    .where('id', '=', customerId)
    .where('merged_into_id', 'is', null)
    .executeTakeFirst();
  if (!known)
    refuse('invalid', 'customer.unknown', 'There is no such customer.', {
      fields: [{ path: 'body.requesterId', code: 'customer.unknown', message: 'There is no such customer.' }],
    });
  await updateTicket(ctx, ticket.id, { requester_id: customerId, updated_at: ctx.now });
  ctx.emit('ticket.requester-changed', { from: ticket.requester_id, to: customerId }, { ticketId: ticket.id });
}

async function changeHandsAndStatus(
  ctx: Ctx,
  ticket: TicketRecord,
  change: TicketChange,
  telling: HandOffTelling,
): Promise<void> {
  const moves = change.assigneeId !== undefined || change.teamId !== undefined;
  const wish = await wishedStatus(ctx, ticket.status, change);
  if (!moves && !wish) return;
  const before = await tallyOf(ctx, ticket.id);
  let after = moves ? await assignTicket(ctx, ticket, before, { ...change, telling }) : before;
  if (wish) after = await setStatus(ctx, ticket, after, wish, 'agent');
  if (after !== before) await updateMetrics(ctx, ticket.id, after);
}
