import type { Ctx } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';
import { liveTicketFor, mayRead, readableTicket, type TicketRecord } from '../policy.ts';

/**
 * A ticket and others that a field of the body names, locked, always the lowest number first: two agents who take up the same
 * tickets wait for one another instead of for ever. Refuses others that are not there, or not to be seen, as faults of the field.
 */
export async function lockTickets(
  ctx: Ctx,
  id: number,
  named: { ids: readonly number[]; field: string },
): Promise<Map<number, TicketRecord>> {
  await readableTicket(ctx, id);
  await refuseUnknown(ctx, named.ids, named.field);
  const locked = new Map<number, TicketRecord>();
  for (const each of [id, ...named.ids].sort((a, b) => a - b))
    locked.set(each, await liveTicketFor(ctx, each, 'tickets.edit'));
  return locked;
}

/** Refuses numbers of tickets that the actor may not see. */
export async function refuseUnknown(ctx: Ctx, ids: readonly number[], field: string): Promise<void> {
  const rows = await ctx.db
    .selectFrom('tickets')
    .select(['id', 'team_id', 'assignee_id'])
    .where('id', 'in', [...ids])
    .execute();
  if (rows.filter((row) => mayRead(ctx.actor, row)).length < new Set(ids).size)
    refuseField(field, 'ticket.unknown', 'There is no such ticket.');
}
