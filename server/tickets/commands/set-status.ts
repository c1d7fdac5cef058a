import type { EventPayload } from '../../../contract/events.ts';
import type { Status } from '../../../contract/tickets.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { defaultCustomStatus } from '../../settings/queries/all-custom-statuses.ts';
import { businessClock } from '../../settings/queries/business-clock.ts';
import type { TicketRecord } from '../policy.ts';
import { refuseUnfinished } from '../queries/refuse-unfinished.ts';
import type { StatusWish } from '../queries/wished-status.ts';
import { maySetStatus } from '../rules/lifecycle.ts';
import { afterReopen, afterStatusChange, type Tally } from '../rules/ticket-metrics.ts';
import { updateTicket } from '../store.ts';

type Because = EventPayload<'ticket.status-changed'>['because'];

/**
 * Sets the status of a locked ticket, tells it, and answers the metrics after it (the caller stores them with what else
 * it did). A plain category brings its default custom status along. Refuses `conflict ticket.closed` where a closed ticket would
 * come back, and `invalid form.incomplete` where an agent would solve what its form does not allow yet.
 */
export async function setStatus(
  ctx: Ctx,
  ticket: TicketRecord,
  tally: Tally,
  wish: Status | StatusWish,
  because: Because,
): Promise<Tally> {
  const { status: to, custom: wished } = typeof wish === 'string' ? { status: wish, custom: undefined } : wish;
  const from = ticket.status;
  if (from === to) {
    if (wished !== undefined) await setCustomStatus(ctx, ticket, wished);
    return tally;
  }
  refuseForbidden(from, to);
  if (to === 'solved' && ctx.actor.kind === 'agent') await refuseUnfinished(ctx, ticket);
  const custom = wished === undefined && to !== 'closed' ? await defaultCustomStatus(ctx, to) : (wished ?? null);
  const change = { ...standsAt(ctx, to), custom_status_id: custom?.id ?? null };
  const fromCustom = await nameOfCustom(ctx, ticket);
  await updateTicket(ctx, ticket.id, change);
  tellStatus(ctx, ticket, {
    from,
    to,
    because,
    ...((custom || fromCustom) && { custom: { from: fromCustom, to: custom } }),
  });
  const span = { from, to, since: ticket.status_since, createdAt: ticket.created_at };
  const { seconds } = await businessClock(ctx, ticket.brand_id);
  const after = afterStatusChange(tally, span, ctx.now, seconds);
  Object.assign(ticket, change);
  return from === 'solved' && because === 'customer-message' ? afterReopen(after) : after;
}

function refuseForbidden(from: Status, to: Status): void {
  if (!maySetStatus(from, to))
    refuse(
      'conflict',
      from === 'closed' ? 'ticket.closed' : 'ticket.status-not-settable',
      'A closed ticket stays closed. A new message makes a follow-up.',
    );
}

function standsAt({ now }: Ctx, to: Status) {
  const solved = to === 'solved';
  return {
    status: to,
    status_since: now,
    updated_at: now,
    solved_at: solved ? now : null,
    ...(solved && { waiting_since: null, snoozed_at: null, snoozed_by: null, snoozed_until: null }),
  };
}

function tellStatus(ctx: Ctx, ticket: TicketRecord, change: EventPayload<'ticket.status-changed'>): void {
  const about = { ticketId: ticket.id };
  ctx.emit('ticket.status-changed', change, about);
  if (change.to === 'solved')
    ctx.emit(
      'ticket.solved',
      { customerId: ticket.requester_id, assigneeId: ticket.assignee_id, isSpam: ticket.is_spam },
      about,
    );
}

/** Another custom status inside the same category: nothing that is measured changes. */
async function setCustomStatus(ctx: Ctx, ticket: TicketRecord, custom: NonNullable<StatusWish['custom']> | null) {
  if (ticket.custom_status_id === (custom?.id ?? null)) return;
  const from = await nameOfCustom(ctx, ticket);
  await updateTicket(ctx, ticket.id, { custom_status_id: custom?.id ?? null, updated_at: ctx.now });
  ticket.custom_status_id = custom?.id ?? null;
  const facts = { from, to: custom, category: ticket.status };
  ctx.emit('ticket.custom-status-changed', facts, { ticketId: ticket.id });
}

async function nameOfCustom(ctx: Ctx, { custom_status_id: id }: TicketRecord) {
  if (id === null) return null;
  const row = await ctx.db
    .selectFrom('custom_statuses')
    .select(['id', 'label as name'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
