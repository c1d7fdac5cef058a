import type { Ctx } from '../../platform/context.ts';
import type { Heard } from '../../platform/events/reaction.ts';
import { tellAgents } from './tell-agents.ts';

type Event = Heard<'ticket.mentioned' | 'ticket.assigned' | 'ticket.customer-wrote'>;

/** Tells whom an event of a ticket concerns. Automatic mails of customers concern nobody. */
export async function tellOfEvent(ctx: Ctx, event: Event): Promise<void> {
  if (event.name === 'ticket.mentioned')
    return tellAgents(ctx, event, { kind: 'mentioned', agentIds: await namedAgents(ctx, event.payload) });
  if (event.name === 'ticket.assigned') {
    const { to } = event.payload;
    return to === null ? undefined : tellAgents(ctx, event, { kind: 'assigned', agentIds: [to] });
  }
  const { ticketId, payload } = event;
  if (payload.automatic !== null || ticketId === null || (await opens(ctx, ticketId, payload.messageId))) return;
  return tellAgents(ctx, event, { kind: 'customer-replied', agentIds: await agentsOn(ctx, ticketId) });
}

/** The first message opens a ticket; it answers nobody. */
async function opens(ctx: Ctx, ticketId: number, messageId: number): Promise<boolean> {
  const earlier = await ctx.db
    .selectFrom('messages')
    .select('id')
    .where('ticket_id', '=', ticketId)
    .where('id', '<', messageId)
    .limit(1)
    .executeTakeFirst();
  return earlier === undefined;
}

async function namedAgents(ctx: Ctx, named: { agentIds: number[]; teamIds: number[] }): Promise<number[]> {
  if (named.teamIds.length === 0) return named.agentIds;
  const members = await ctx.db
    .selectFrom('team_members')
    .select('agent_id')
    .where('team_id', 'in', named.teamIds)
    .execute();
  return [...named.agentIds, ...members.map((row) => row.agent_id)];
}

/** Who holds a ticket, and who follows it. */
async function agentsOn(ctx: Ctx, ticketId: number): Promise<number[]> {
  const rows = await ctx.db
    .selectFrom('tickets')
    .select('assignee_id as id')
    .where('id', '=', ticketId)
    .union(ctx.db.selectFrom('ticket_followers').select('agent_id as id').where('ticket_id', '=', ticketId))
    .execute();
  return rows.flatMap(({ id }) => (id === null ? [] : [id]));
}
