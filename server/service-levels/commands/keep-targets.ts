import type { Selectable } from 'kysely';
import type { ServicePolicy } from '../../../contract/service-levels.ts';
import type { TargetKind } from '../../../contract/target-kinds.ts';
import type { Tickets, TicketTargets } from '../../migrations/tables.ts';
import type { Ctx } from '../../platform/context.ts';
import { type BusinessClocks, businessClocks, calendarClock } from '../../settings/queries/business-clock.ts';
import { recordNextDue } from '../../tickets/commands/record-next-due.ts';
import { eventsOfTicket } from '../queries/events-of-ticket.ts';
import { policyOfTicket } from '../queries/policy-of-ticket.ts';
import { mayPromise } from '../rules/may-promise.ts';
import { nextDue } from '../rules/next-due.ts';
import { promiseOf } from '../rules/promise-of.ts';
import { type Promised, promisesOf } from '../rules/promises.ts';
import { newsOfTarget, type TargetState, targetAfter } from '../rules/target-after.ts';
import { ticketHistory } from '../rules/ticket-history.ts';
import { insertTarget, updateTarget } from '../store.ts';

type Ticket = Selectable<Tickets>;
type Row = Selectable<TicketTargets>;
type Kept = TargetState & { kind: TargetKind };

/**
 * Brings all targets of a ticket up to date from its history and the policy that holds for it now: begins, pauses, ends and lifts
 * them, tells what was warned of, breached or achieved, and shows on the ticket what is due first. May be called at any time and
 * any number of times. `since`: when the change that is taken up counts; what ended before without a target gets none.
 */
export async function keepTargets(ctx: Ctx, ticketId: number, since: Date): Promise<void> {
  const ticket = await lockedTicket(ctx, ticketId);
  if (!ticket) return;
  const clocks = await businessClocks(ctx);
  const policy = await policyOfTicket(ctx, ticketId, clocks.ofBrand(ticket.brand_id));
  const rows = await ctx.db.selectFrom('ticket_targets').selectAll().where('ticket_id', '=', ticketId).execute();
  if (!policy && rows.length === 0 && ticket.next_due_kind === null) return;
  const history = ticketHistory(ticket.created_at, await eventsOfTicket(ctx, ticketId));
  const promised = promisesOf(history, policy?.resolutionPauses ?? []);
  const kept: Kept[] = [];
  for (const each of promised) {
    const before = rows.find((row) => row.kind === each.kind && row.begin_event_id === each.beginId);
    const after = targetAfter(before, each, promiseFor(ticket, policy, each, clocks), { now: ctx.now, since });
    if (!after) continue;
    await keepTarget(ctx, ticket, each, before, after);
    kept.push({ ...after, kind: each.kind });
  }
  await liftForgotten(ctx, rows, promised);
  await showNextDue(ctx, ticket, nextDue(kept));
}

/** The row of the ticket is the lock: events, the clock and a recount may come at once. */
function lockedTicket(ctx: Ctx, ticketId: number): Promise<Ticket | undefined> {
  return ctx.db.selectFrom('tickets').selectAll().where('id', '=', ticketId).forUpdate().executeTakeFirst();
}

function promiseFor(ticket: Ticket, policy: ServicePolicy | null, { kind }: Promised, clocks: BusinessClocks) {
  if (!policy || !mayPromise(ticket, kind)) return null;
  const promise = promiseOf(policy, kind, ticket.priority);
  if (!promise) return null;
  const own = policy.scheduleId === null ? clocks.ofBrand(ticket.brand_id) : clocks.ofSchedule(policy.scheduleId);
  return { ...promise, clock: promise.hours === 'calendar' ? calendarClock : own };
}

async function keepTarget(
  ctx: Ctx,
  ticket: Ticket,
  { kind, beginId, startedAt }: Promised,
  before: Row | undefined,
  after: TargetState,
): Promise<void> {
  const news = newsOfTarget(before, after);
  const holder =
    news.length > 0 && (after.breached_at || after.achieved_at)
      ? { team_id: ticket.team_id, agent_id: ticket.assignee_id }
      : {};
  const fresh = { ticket_id: ticket.id, kind, begin_event_id: beginId, started_at: startedAt };
  if (!before) await insertTarget(ctx, { ...fresh, ...after, ...holder });
  else if (isDifferent(before, after)) await updateTarget(ctx, before.id, { ...stateOf(after), ...holder });
  const facts = { kind, policyId: after.policy_id, dueAt: after.due_at?.toISOString() ?? null };
  for (const each of news) ctx.emit(`service-level.${each}`, facts, { ticketId: ticket.id });
}

/** A span whose beginning was taken back never was. */
async function liftForgotten(ctx: Ctx, rows: readonly Row[], promised: readonly Promised[]): Promise<void> {
  for (const row of rows) {
    if (promised.some((each) => each.kind === row.kind && each.beginId === row.begin_event_id)) continue;
    const lifted = { running_since: null, paused_since: null, due_at: null, next_moment: null, breached_at: null };
    const change = {
      ...lifted,
      warned_at: null,
      achieved_at: null,
      counted_at: null,
      lifted_at: row.lifted_at ?? ctx.now,
    };
    if (!row.lifted_at || row.breached_at) await updateTarget(ctx, row.id, change);
  }
}

const stateColumns = [
  'policy_id',
  'priority',
  'goal_seconds',
  'hours',
  'used_seconds',
  'running_since',
  'paused_since',
  'due_at',
  'warned_at',
  'breached_at',
  'achieved_at',
  'counted_at',
  'ended_at',
  'lifted_at',
  'next_moment',
] as const satisfies readonly (keyof TargetState)[];

function isDifferent(before: TargetState, after: TargetState): boolean {
  return stateColumns.some((column) => before[column]?.valueOf() !== after[column]?.valueOf());
}

function stateOf(after: TargetState): TargetState {
  return Object.fromEntries(stateColumns.map((column) => [column, after[column]])) as TargetState;
}

async function showNextDue(ctx: Ctx, ticket: Ticket, next: ReturnType<typeof nextDue>): Promise<void> {
  const isSame =
    (next?.kind ?? null) === ticket.next_due_kind &&
    (next?.state ?? null) === ticket.next_due_state &&
    next?.at?.getTime() === ticket.next_due_at?.getTime();
  if (isSame) return;
  await recordNextDue(ctx, ticket.id, next);
  const facts = { kind: next?.kind ?? null, state: next?.state ?? null, dueAt: next?.at?.toISOString() ?? null };
  ctx.emit('service-level.due-changed', facts, { ticketId: ticket.id });
}
