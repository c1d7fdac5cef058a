import type { NotificationKind } from '../../../contract/notifications.ts';
import type { Ctx } from '../../platform/context.ts';
import type { PlacedEvent } from '../../platform/events/journal.ts';
import { agentsWhoSee } from '../../tickets/queries/agents-who-see.ts';
import { type Hearer, hearers } from '../queries/hearers.ts';
import { isQuiet } from '../rules/is-quiet.ts';
import { insertNotifications } from '../store.ts';

/** History that is brought in, and what a sleeping house missed for longer, tells nobody. */
const FRESH_MS = 24 * 60 * 60_000;

export type Happening = { kind: NotificationKind; agentIds: readonly number[]; sideConversationId?: number };
type Event = Omit<PlacedEvent, 'name' | 'payload'>;

/** Tells these agents what happened on a ticket, each in the ways they want. Never who did it, nor who may not see the ticket. */
export async function tellAgents(ctx: Ctx, event: Event, happening: Happening): Promise<void> {
  const { ticketId } = event;
  const others = happening.agentIds.filter((id) => !(event.actorKind === 'agent' && event.actorId === id));
  if (ticketId === null || others.length === 0) return;
  const { seeing } = await agentsWhoSee(ctx, ticketId, [...new Set(others)]);
  await writeNotifications(ctx, { ...event, ticketId }, happening, await hearers(ctx, seeing));
}

/** The same for agents of whom it is known that they may see it. */
export async function writeNotifications(
  ctx: Ctx,
  event: Event & { ticketId: number },
  { kind, sideConversationId }: Omit<Happening, 'agentIds'>,
  agents: readonly Hearer[],
): Promise<void> {
  if (ctx.now.getTime() - event.at.getTime() > FRESH_MS) return;
  const rows = agents.flatMap(({ agentId, wish }) => {
    const ways = wish.ways[kind];
    const inApp = ways.includes('app');
    const mailDueAt = ways.includes('mail') ? new Date(ctx.now.getTime() + wish.mailAfterMinutes * 60_000) : null;
    if (ways.length === 0) return [];
    return [
      {
        agent_id: agentId,
        kind,
        ticket_id: event.ticketId,
        side_conversation_id: sideConversationId ?? null,
        by_kind: event.actorKind === 'system' ? null : event.actorKind,
        by_id: event.actorKind === 'system' ? null : event.actorId,
        position: event.position,
        at: ctx.now,
        in_app: inApp,
        mail_due_at: mailDueAt,
      },
    ];
  });
  const made = await insertNotifications(ctx, rows);
  if (made.length > 0) ctx.emit('agent.notified', { agentIds: made.map((row) => row.agent_id) });
  for (const { id, agent_id: agentId } of made) {
    const hearer = agents.find((each) => each.agentId === agentId);
    if (
      hearer?.hasBrowser &&
      hearer.wish.ways[kind].includes('push') &&
      !isQuiet(ctx.now, hearer.timeZone, hearer.wish.quiet)
    )
      await ctx.enqueue('notifications.push', { agentId, notificationId: id });
  }
}
