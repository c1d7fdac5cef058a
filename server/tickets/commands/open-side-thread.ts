import { roleHolds } from '../../../contract/permissions.ts';
import type { RouteInput } from '../../../contract/route.ts';
import type { sideConversationsRoutes } from '../../../contract/side-threads.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuse, refuseField } from '../../platform/refuse.ts';
import { knownTeams } from '../../staff/queries/known-teams.ts';
import { liveTicketFor } from '../policy.ts';
import { insertSideConversation } from '../stores/side-threads.ts';
import { writeSideMessage } from './write-side-message.ts';

type Wish = RouteInput<typeof sideConversationsRoutes.openSideConversation>['body'];

/** Begins a side conversation of a ticket with its first message; answers its id. */
export async function openSideConversation(ctx: Ctx, ticketId: number, wish: Wish): Promise<number> {
  await liveTicketFor(ctx, ticketId, 'tickets.note');
  const teamId = 'teamId' in wish.with ? wish.with.teamId : null;
  const address = 'address' in wish.with ? wish.with.address : null;
  if (address !== null) refuseOutside(ctx);
  if (teamId !== null && (await knownTeams(ctx, [teamId])).length === 0)
    refuseField('with.teamId', 'team.unknown', 'There is no such team.');
  const standing = wish.clientId === undefined ? undefined : await standingOf(ctx, ticketId, wish.clientId);
  if (standing) return standing.id;
  const agentId = ctx.actor.kind === 'agent' ? ctx.actor.id : null;
  const kind = address === null ? 'team' : 'mail';
  const id = await insertSideConversation(ctx, {
    ticket_id: ticketId,
    kind,
    team_id: teamId,
    address,
    subject: wish.subject.replace(/\s+/g, ' '),
    state: 'open',
    state_since: ctx.now,
    opened_by: agentId,
    opened_at: ctx.now,
    updated_at: ctx.now,
  });
  const messageId = await writeSideMessage(ctx, { id, ticketId, kind }, wish);
  ctx.emit('side-conversation.opened', { sideConversationId: id, kind, teamId, messageId, agentId }, { ticketId });
  return id;
}

function standingOf(ctx: Ctx, ticketId: number, clientId: string) {
  return ctx.db
    .selectFrom('side_messages as m')
    .innerJoin('side_conversations as s', 's.id', 'm.side_conversation_id')
    .select('s.id')
    .where('s.ticket_id', '=', ticketId)
    .where('m.client_id', '=', clientId)
    .executeTakeFirst();
}

/** What leaves the house needs the right to answer customers. */
export function refuseOutside({ actor }: Ctx): void {
  if (actor.kind === 'agent' && !roleHolds(actor.role, 'tickets.reply'))
    refuse('forbidden', 'permission.missing', 'This needs the permission tickets.reply.');
}
