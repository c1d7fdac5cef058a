import type { EventPayload } from '../../../contract/events.ts';
import type { RouteInput } from '../../../contract/route.ts';
import type { ticketWorkRoutes } from '../../../contract/ticket-work.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound, refuse } from '../../platform/refuse.ts';
import { liveTicketFor } from '../policy.ts';
import { updateTicket } from '../store.ts';
import {
  appendChecklistItems,
  deleteChecklistItem,
  orderChecklist,
  updateChecklistItem,
} from '../stores/checklist-items.ts';

type Change = RouteInput<typeof ticketWorkRoutes.changeChecklistItem>['body'];
type Item = { id: number; ticket_id: number; text: string; done_at: Date | null };
const MOST = 100;

/** Adds steps at the end of a ticket's checklist. Refuses more than 100 in all: nobody would look at them. */
export async function addChecklistItems(ctx: Ctx, ticketId: number, texts: readonly string[]): Promise<void> {
  await liveTicketFor(ctx, ticketId, 'tickets.edit');
  const standing = await idsOf(ctx, ticketId);
  if (standing.length + texts.length > MOST) refuse('conflict', 'checklist.full', 'A checklist has 100 steps at most.');
  const ids = await appendChecklistItems(ctx, ticketId, texts);
  for (const [at, itemId] of ids.entries()) tell(ctx, ticketId, { itemId, what: 'added', text: texts[at] ?? '' });
  await updateTicket(ctx, ticketId, { updated_at: ctx.now });
}

/** Ticks, rewords or moves a step; answers its ticket. Ticking twice changes nothing: who did it first stays named. */
export async function changeChecklistItem(ctx: Ctx, id: number, change: Change): Promise<number> {
  const item = await itemFor(ctx, id);
  const about = { itemId: id, text: change.text ?? item.text };
  if (change.text !== undefined && change.text !== item.text) {
    await updateChecklistItem(ctx, id, { text: change.text });
    tell(ctx, item.ticket_id, { ...about, what: 'reworded' });
  }
  if (change.done !== undefined && change.done !== (item.done_at !== null)) {
    const by = ctx.actor.kind === 'agent' ? ctx.actor.id : null;
    await updateChecklistItem(
      ctx,
      id,
      change.done ? { done_at: ctx.now, done_by: by } : { done_at: null, done_by: null },
    );
    tell(ctx, item.ticket_id, { ...about, what: change.done ? 'ticked' : 'unticked' });
  }
  if (change.place !== undefined && (await move(ctx, item, change.place)))
    tell(ctx, item.ticket_id, { ...about, what: 'moved' });
  return item.ticket_id;
}

/** Takes a step away; answers its ticket. */
export async function removeChecklistItem(ctx: Ctx, id: number): Promise<number> {
  const item = await itemFor(ctx, id);
  await deleteChecklistItem(ctx, id);
  tell(ctx, item.ticket_id, { itemId: id, what: 'removed', text: item.text });
  return item.ticket_id;
}

async function itemFor(ctx: Ctx, id: number): Promise<Item> {
  const item = await ctx.db
    .selectFrom('checklist_items')
    .select(['id', 'ticket_id', 'text', 'done_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!item) notFound('checklist-item');
  await liveTicketFor(ctx, item.ticket_id, 'tickets.edit');
  return item;
}

async function move(ctx: Ctx, item: Item, place: number): Promise<boolean> {
  const before = await idsOf(ctx, item.ticket_id);
  const after = before.filter((id) => id !== item.id);
  after.splice(place, 0, item.id);
  if (after.every((id, at) => id === before[at])) return false;
  await orderChecklist(ctx, after);
  return true;
}

async function idsOf(ctx: Ctx, ticketId: number): Promise<number[]> {
  const rows = await ctx.db
    .selectFrom('checklist_items')
    .select('id')
    .where('ticket_id', '=', ticketId)
    .orderBy('rank')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

function tell(ctx: Ctx, ticketId: number, facts: EventPayload<'ticket.checklist-changed'>): void {
  ctx.emit('ticket.checklist-changed', facts, { ticketId });
}
