import type { Selectable } from 'kysely';
import { type Permission, roleHolds } from '../../contract/permissions.ts';
import type { Tickets } from '../migrations/tables.ts';
import type { Actor, Ctx, Look } from '../platform/context.ts';
import { notFound, refuse } from '../platform/refuse.ts';

export type TicketRecord = Selectable<Tickets>;

/**
 * The one door to a ticket that is to be changed: answers it, locked for this transaction, or refuses. An agent who is
 * limited to teams sees tickets of the own teams and those assigned to them; the house itself and customers' own messages
 * come in by the channel edge, which has matched the ticket already.
 */
export async function ticketFor(ctx: Ctx, id: number, permission: Permission): Promise<TicketRecord> {
  const ticket = await ctx.db.selectFrom('tickets').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!ticket || !mayRead(ctx.actor, ticket)) notFound('ticket');
  if (ctx.actor.kind === 'agent' && !roleHolds(ctx.actor.role, permission))
    refuse('forbidden', 'permission.missing', `This needs the permission ${permission}.`);
  return ticket;
}

/** The same for changes to what the ticket says: what lies in the trash must be restored first, closed stays closed. */
export async function liveTicketFor(ctx: Ctx, id: number, permission: Permission): Promise<TicketRecord> {
  const ticket = await ticketFor(ctx, id, permission);
  if (ticket.deleted_at) refuse('conflict', 'ticket.deleted', 'This ticket lies in the trash. Restore it first.');
  if (ticket.merged_into_id)
    refuse('conflict', 'ticket.merged', `This ticket became part of ticket ${ticket.merged_into_id}.`);
  return ticket;
}

/** Whether an actor may see a ticket. */
export function mayRead(actor: Actor, ticket: { team_id: number | null; assignee_id: number | null }): boolean {
  if (actor.kind === 'system' || actor.kind === 'customer') return true;
  if (actor.kind !== 'agent' || !roleHolds(actor.role, 'tickets.read')) return false;
  if (!actor.limitedToTeams) return true;
  return ticket.assignee_id === actor.id || (ticket.team_id !== null && actor.teamIds.includes(ticket.team_id));
}

/** The teams an agent is limited to, or null when nothing is hidden. For the where-clause of lists. */
export function limitOf(look: Look): { agentId: number; teamIds: readonly number[] } | null {
  const { actor } = look;
  return actor.kind === 'agent' && actor.limitedToTeams ? { agentId: actor.id, teamIds: actor.teamIds } : null;
}

/** Refuses unless the actor may see the ticket; for queries beside the ticket itself (messages, events). */
export async function readableTicket(
  look: Look,
  id: number,
): Promise<{ id: number; team_id: number | null; assignee_id: number | null }> {
  const ticket = await look.db
    .selectFrom('tickets')
    .select(['id', 'team_id', 'assignee_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!ticket || !mayRead(look.actor, ticket)) notFound('ticket');
  return ticket;
}

/** Whether the actor may see a ticket, as an answer instead of a refusal; for topics of the socket, which only agents hear. */
export async function mayReadTicket(look: Look, id: number | null): Promise<boolean> {
  if (id === null || look.actor.kind !== 'agent') return false;
  const ticket = await look.db
    .selectFrom('tickets')
    .select(['team_id', 'assignee_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  return ticket !== undefined && mayRead(look.actor, ticket);
}
