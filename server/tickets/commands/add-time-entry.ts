import type { RouteInput } from '../../../contract/route.ts';
import type { ticketWorkRoutes } from '../../../contract/ticket-work.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound, refuse } from '../../platform/refuse.ts';
import { liveTicketFor } from '../policy.ts';
import { deleteTimeEntry, insertTimeEntry, sumTimeSpent, updateTimeEntry } from '../stores/time-entries.ts';

type NewEntry = RouteInput<typeof ticketWorkRoutes.addTimeEntry>['body'];
type EntryChange = RouteInput<typeof ticketWorkRoutes.changeTimeEntry>['body'];
type Entry = { id: number; ticket_id: number; agent_id: number; seconds: number };

/** Adds time the acting agent spent on a ticket, closed ones too; answers the entry. Whoever is no agent spends no time. */
export async function addTimeEntry(ctx: Ctx, ticketId: number, entry: NewEntry): Promise<number> {
  await liveTicketFor(ctx, ticketId, 'tickets.note');
  if (ctx.actor.kind !== 'agent') refuse('forbidden', 'time-entry.agents-only', 'Only an agent spends time.');
  const agentId = ctx.actor.id;
  const id = await insertTimeEntry(ctx, {
    ticket_id: ticketId,
    agent_id: agentId,
    seconds: entry.seconds,
    note: entry.note,
    spent_at: entry.at ?? ctx.now,
  });
  await sumUp(ctx, { id, ticket_id: ticketId, agent_id: agentId, seconds: 0 }, entry.seconds);
  return id;
}

/** Changes an entry of the acting agent's own. Others' entries are refused, whoever asks: they say what somebody else did. */
export async function changeTimeEntry(ctx: Ctx, id: number, change: EntryChange): Promise<void> {
  const entry = await ownEntry(ctx, id);
  const row = {
    ...(change.seconds !== undefined && { seconds: change.seconds }),
    ...(change.note !== undefined && { note: change.note }),
    ...(change.at !== undefined && { spent_at: change.at }),
  };
  if (Object.keys(row).length === 0) return;
  await updateTimeEntry(ctx, id, row);
  await sumUp(ctx, entry, change.seconds ?? entry.seconds);
}

/** Takes an entry of the acting agent's own away. */
export async function removeTimeEntry(ctx: Ctx, id: number): Promise<void> {
  const entry = await ownEntry(ctx, id);
  await deleteTimeEntry(ctx, id);
  await sumUp(ctx, entry, 0);
}

async function ownEntry(ctx: Ctx, id: number): Promise<Entry> {
  const entry = await ctx.db
    .selectFrom('time_entries')
    .select(['id', 'ticket_id', 'agent_id', 'seconds'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!entry) notFound('time-entry');
  await liveTicketFor(ctx, entry.ticket_id, 'tickets.note');
  if (ctx.actor.kind !== 'agent' || ctx.actor.id !== entry.agent_id)
    refuse('forbidden', 'time-entry.not-own', 'This is the time of somebody else.');
  return entry;
}

async function sumUp(ctx: Ctx, before: Entry, seconds: number): Promise<void> {
  const total = await sumTimeSpent(ctx, before.ticket_id);
  const change = { from: before.seconds, to: seconds };
  const facts = { entryId: before.id, agentId: before.agent_id, seconds: change, total };
  ctx.emit('ticket.time-spent', facts, { ticketId: before.ticket_id });
}
