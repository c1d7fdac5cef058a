import type { RouteInput } from '../../../contract/route.ts';
import type { togetherRoutes } from '../../../contract/together.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuse, refuseField } from '../../platform/refuse.ts';
import { liveTicketFor } from '../policy.ts';
import { deleteLink, putLink } from '../stores/together.ts';
import { refuseUnknown } from './lock-tickets.ts';

const mostLinks = 100;

/** Links two tickets. Two tickets have one link, whichever names the other; what a split left is changed like any other. */
export async function linkTickets(
  ctx: Ctx,
  ticketId: number,
  wish: RouteInput<typeof togetherRoutes.linkTickets>['body'],
): Promise<void> {
  if (wish.ticketId === ticketId) refuseField('ticketId', 'ticket.same', 'A ticket cannot be linked to itself.');
  await liveTicketFor(ctx, ticketId, 'tickets.edit');
  await refuseUnknown(ctx, [wish.ticketId], 'ticketId');
  await refuseTooMany(ctx, ticketId);
  const agent_id = ctx.actor.kind === 'agent' ? ctx.actor.id : null;
  const row = { ticket_id: ticketId, other_id: wish.ticketId, kind: wish.kind, agent_id, linked_at: ctx.now };
  const linkId = await putLink(ctx, row);
  for (const [id, otherId] of [
    [ticketId, wish.ticketId],
    [wish.ticketId, ticketId],
  ] as const)
    ctx.emit('ticket.linked', { linkId, otherId, kind: wish.kind }, { ticketId: id });
}

/** Takes a link away, from either of its tickets. One that is gone already is gone. */
export async function unlinkTickets(ctx: Ctx, ticketId: number, linkId: number): Promise<void> {
  await liveTicketFor(ctx, ticketId, 'tickets.edit');
  const gone = await deleteLink(ctx, ticketId, linkId);
  if (!gone) return;
  const { ticket_id: one, other_id: other, kind } = gone;
  ctx.emit('ticket.unlinked', { linkId, otherId: other, kind }, { ticketId: one });
  ctx.emit('ticket.unlinked', { linkId, otherId: one, kind }, { ticketId: other });
}

async function refuseTooMany(ctx: Ctx, ticketId: number): Promise<void> {
  const { links } = await ctx.db
    .selectFrom('ticket_links')
    .select((eb) => eb.fn.countAll<number>().as('links'))
    .where((eb) => eb.or([eb('ticket_id', '=', ticketId), eb('other_id', '=', ticketId)]))
    .executeTakeFirstOrThrow();
  if (Number(links) >= mostLinks) refuse('conflict', 'links.too-many', `A ticket has at most ${mostLinks} links.`);
}
